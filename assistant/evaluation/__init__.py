"""How good the product is: label sets, runs, scorers, reports and the gate. Ships with it, for everybody's minutes."""
