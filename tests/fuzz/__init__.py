"""`python3 dev.py fuzz`: damaged samples of every format through the real workers, for as long as one likes.

Whatever a file does, it must cost only itself: there is a result for it, with a reason that has words, and the next file is read.
"""
