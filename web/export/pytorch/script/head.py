#!/usr/bin/env python3  #: script
"""An experiment of Backprop Playground as PyTorch, for any version from 1.13 on.

It begins with the page's data and first weights, takes the page's mini-batches, and prints what the page shows: the
signal and the batch gradient of every layer before the first update, and the loss of each of the first updates. It ends
with an AssertionError where one of these numbers is not the page's. The page's numbers are those of its core in double
precision.
The page itself trains in single precision, so that what it shows differs in the seventh digit or so.  #: single
#: if script

    python3 THIS_FILE [--device cuda] [--dtype float32] [--steps 1000]
    python3 THIS_FILE --steps 1000 --seeds 30 --sweep learning_rate=0.01,0.1 [--out results.json]
    torchrun --nproc_per_node 4 THIS_FILE ...  # shares every batch, or with several seeds or values the runs
#: end
"""

import argparse  #: script
import contextlib  #: script
import copy
import itertools  #: script
import json  #: script
import math
import os  #: script
import sys  #: script
from dataclasses import dataclass  #: notebook
from dataclasses import dataclass, fields, replace  #: script
from datetime import timedelta  #: script

import torch
import torch.distributed as dist  #: script
import torch.nn.functional as F
from torch import nn
