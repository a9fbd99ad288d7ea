"""Pure functions from outputs and labels to observations, as the labelling guide defines them."""
