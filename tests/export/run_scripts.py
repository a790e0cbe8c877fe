"""Runs the scripts named and says of each how it ended and what it printed, as JSON: one start of PyTorch for all of them."""

import contextlib
import io
import json
import runpy
import sys
import traceback

scripts, sys.argv[1:] = sys.argv[1:], []
results = []
for script in scripts:
    sys.argv[0], output, error = script, io.StringIO(), ""
    with contextlib.redirect_stdout(output):
        try:
            runpy.run_path(script, run_name="__main__")
        except Exception:
            error = traceback.format_exc()
    results.append({"script": script, "error": error, "output": output.getvalue()})
print(json.dumps(results))
