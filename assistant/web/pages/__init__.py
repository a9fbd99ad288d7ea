"""The three views: components and their wiring. What is shown is made by ``views``, what is found by Assistant."""
