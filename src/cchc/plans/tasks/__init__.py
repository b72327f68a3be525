"""Tasks of a plan (nhiệm vụ): who does what by when, and how many are done."""
