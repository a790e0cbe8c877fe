"""Runs one cell of a Jupyter notebook by Deno's kernel, and prints its output: python3 run-cell.py FOLDER FILE

FOLDER is a project that has Deno as an npm package; FILE holds the cell.
"""

import json
import os
import sys
import tempfile
from pathlib import Path

import nbformat
from nbclient import NotebookClient


def install_kernel(folder, jupyter):
    kernel = Path(jupyter, "kernels", "deno")
    kernel.mkdir(parents=True)
    deno = str(Path(folder, "node_modules/.bin/deno"))
    (kernel / "kernel.json").write_text(json.dumps({
        "argv": [deno, "jupyter", "--kernel", "--conn", "{connection_file}"],
        "display_name": "Deno",
        "language": "typescript",
    }))
    os.environ["JUPYTER_PATH"] = jupyter


def run_cell(folder, source):
    with tempfile.TemporaryDirectory() as jupyter:
        install_kernel(folder, jupyter)
        notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(source)])
        NotebookClient(notebook, kernel_name="deno", timeout=60, resources={"metadata": {"path": folder}}).execute()
        outputs = notebook.cells[0].outputs
        return "".join(output["text"] for output in outputs if output.get("name") == "stdout")


print(run_cell(sys.argv[1], Path(sys.argv[2]).read_text()), end="")
