"""The storm: programs do to real files what programs do, the real command watches and is killed and frozen meanwhile, and the end is judged.

    python3 dev.py storm --seed 7 --operations 2500      (or --minutes 5)

What the programs do follows from the seed exactly; when the kills and freezes hit follows from it as far as real time allows.
"""
