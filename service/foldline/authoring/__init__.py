"""What people who write rules need: their tests run, their files checked, a draft to begin with, the list of rules."""
