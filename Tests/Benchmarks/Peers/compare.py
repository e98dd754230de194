#!/usr/bin/env python3
"""Times Weft and its peers in one interleaved run, single-thread, and writes the table.

    python3 -m venv venv
    venv/bin/pip install igraph networkit rustworkx networkx numpy scipy
    apt-get install python3-graph-tool          # optional
    python3 Tests/Benchmarks/Peers/compare.py --python venv/bin/python \\
        --output Sources/Weft/Weft.docc/Benchmarks.md

In a round each library runs once on each graph, in a process of its own, one after another, so that
whatever else the machine does falls on all of them. A figure is the median over the rounds of the
processor seconds of the call itself, conversion of results left out. --quick takes the cells that
end within seconds, --only WORD those that contain a word. Results are kept in --state, so that a run can be broken off and taken up again.
"""
import argparse
import json
import os
import platform
import statistics
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.normpath(os.path.join(HERE, "../../.."))
ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
ap.add_argument("--python", default=sys.executable, help="the python that has the peers")
ap.add_argument("--graphs", default=os.path.join(ROOT, "Tests/Benchmarks/.build/graphs"))
ap.add_argument("--state", default=os.path.join(ROOT, "Tests/Benchmarks/.build/timings.jsonl"))
ap.add_argument("--weft", help="the built WeftTimings; without it, it is built")
ap.add_argument("--output", help="where the table goes; standard output without it")
ap.add_argument("--rounds", type=int, default=3)
ap.add_argument("--timeout", type=int, default=300, help="seconds after which a run is given up")
ap.add_argument("--quick", action="store_true")
ap.add_argument("--only", default="")
A = ap.parse_args()

EXACT = ["igraph", "networkit", "rustworkx"]
# task, the name peers.py has for it, graphs, peers, whether it ends within seconds
CELLS = []


def cells(task, graphs, peers, quick=True):
    CELLS.extend((task, g, peers, quick) for g in graphs.split())


SHAPES = "partnership-10k ba-10k ws-10k road-100"
LARGE = "partnership-100k grants-1m"
cells("betweenness", "partnership-1k", EXACT + ["graph-tool", "networkx"])
cells("betweenness", SHAPES + " grid-100", ["igraph"], quick=False)
cells("edge_betweenness", "partnership-1k", EXACT + ["networkx"])
cells("edge_betweenness", "partnership-10k", ["igraph"], quick=False)
cells("closeness", "partnership-10k ba-10k ws-10k grid-100", ["igraph", "networkit"], quick=False)
cells("harmonic", "partnership-10k ba-10k ws-10k grid-100", ["igraph"], quick=False)
cells("kadabra", LARGE, ["networkit"], quick=False)
cells("load", "grants-1m partnership-100k", EXACT + ["graph-tool"])
for task, peers in [
    ("pagerank", EXACT + ["graph-tool"]),
    ("eigenvector", EXACT + ["graph-tool"]),
    ("components", EXACT + ["graph-tool"]),
    ("biconnected", EXACT + ["graph-tool"]),
    ("articulation", ["igraph", "rustworkx", "graph-tool"]),
    ("bridges", ["igraph", "rustworkx"]),
    ("kcore", EXACT + ["graph-tool"]),
    ("triangles", ["igraph", "networkit"]),
    ("transitivity", ["igraph"]),
    ("constraint", ["igraph"]),
]:
    cells(task, SHAPES + " " + LARGE, peers)


def run(command):
    """The JSON lines that a command prints; where it fails, what it said last."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=A.timeout)
    except subprocess.TimeoutExpired as e:
        out = (e.stdout or b"").decode() if isinstance(e.stdout, bytes) else e.stdout or ""
        return [json.loads(x) for x in out.splitlines() if x.startswith("{")]
    lines = [json.loads(x) for x in done.stdout.splitlines() if x.startswith("{")]
    if not lines:
        print((done.stderr.strip().splitlines() or ["no answer"])[-1][:200], file=sys.stderr)
    return lines


def weft_binary():
    if A.weft:
        return A.weft
    package = os.path.join(ROOT, "Tests/Benchmarks")
    subprocess.run(
        ["swift", "build", "--package-path", package, "-c", "release", "--product", "WeftTimings"],
        check=True, stdout=sys.stderr)
    return os.path.join(package, ".build/release/WeftTimings")


def several(library, tasks, graph, weft):
    """Runs the tasks on a graph in one process, so that it is read once."""
    path = os.path.join(A.graphs, graph + ".txt")
    names = ",".join(tasks)
    if library == "weft":
        return run([weft, path, names, "1"])
    return run([A.python, os.path.join(HERE, "peers.py"), path, names, library, "--threads", "1"])


def figure(record, task):
    """The processor seconds of a run; of reading, the way from the file to a simple graph."""
    if "error" in record:
        return None
    if task == "load" and record["peer"] != "weft":
        return record.get("simple_cpu_s")
    return record["cpu_s"]


def measure():
    os.makedirs(A.graphs, exist_ok=True)
    wanted = [c for c in CELLS if (c[3] or not A.quick) and A.only in f"{c[0]} {c[1]}"]
    missing = sorted({c[1] for c in wanted if not os.path.exists(os.path.join(A.graphs, c[1] + ".txt"))})
    if missing:
        subprocess.run([sys.executable, os.path.join(HERE, "generate.py"), A.graphs] + missing, check=True)
    weft = weft_binary()
    for round in range(A.rounds):
        for graph in dict.fromkeys(c[1] for c in wanted):
            here = [c for c in wanted if c[1] == graph]
            libraries = dict.fromkeys(["weft"] + [p for c in here for p in c[2]])
            for library in libraries:
                tasks = [c[0] for c in here if library == "weft" or library in c[2]]
                for record in several(library, tasks, graph, weft):
                    task = record["algorithm"]
                    record.update(task=task, graph=graph, library=library, round=round)
                    with open(A.state, "a") as f:
                        f.write(json.dumps(record) + "\n")
                    print(graph, library, task, figure(record, task) or record.get("error"), file=sys.stderr, flush=True)


def table():
    records = [json.loads(line) for line in open(A.state)]
    versions = {}
    times = {}
    for r in records:
        if "version" in r:
            versions[r["library"]] = r["version"]
        value = figure(r, r["task"])
        if value is not None:
            times.setdefault((r["task"], r["graph"]), {}).setdefault(r["library"], []).append(value)
    lines = ["| work | graph | Weft, s | fastest peer | s | of peers | ratio |", "|---|---|---|---|---|---|---|"]
    for task, graph in dict.fromkeys((c[0], c[1]) for c in CELLS):
        cell = {k: statistics.median(v) for k, v in times.get((task, graph), {}).items()}
        if "weft" not in cell or len(cell) < 2:
            continue
        peer = min((p for p in cell if p != "weft"), key=cell.get)
        ratio = cell[peer] / cell["weft"]
        mark = "" if ratio >= 1 else " **behind**"
        rounds = times[task, graph]
        if min(len(rounds["weft"]), len(rounds[peer])) < 2:
            mark += " *once*"
        lines.append(
            f"| {TASKS[task]} | {graph} | {cell['weft']:.3g} | {peer} | {cell[peer]:.3g} | {len(cell) - 1} | {ratio:.2g}×{mark} |")
    return HEAD.format(machine=machine(), versions=", ".join(f"{k} {v}" for k, v in sorted(versions.items()))) + "\n".join(lines) + "\n"


def machine():
    model = platform.processor() or platform.machine()
    try:
        for line in open("/proc/cpuinfo"):
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    except OSError:
        pass
    return f"{model}, {os.cpu_count()} cores, {platform.system()}"


TASKS = {
    "betweenness": "betweenness, exact",
    "edge_betweenness": "edge betweenness, exact",
    "closeness": "closeness (Weft: and harmonic)",
    "harmonic": "harmonic (Weft: and closeness)",
    "kadabra": "betweenness, error .01, confidence .9",
    "load": "file to simple graph",
    "pagerank": "PageRank, 10⁻¹⁰",
    "eigenvector": "eigenvector",
    "components": "components",
    "biconnected": "biconnected components",
    "articulation": "cut-points",
    "bridges": "bridge ties",
    "kcore": "core numbers",
    "triangles": "triangles",
    "transitivity": "transitivity",
    "constraint": "constraint",
}

HEAD = """# Benchmarks

How fast Weft is beside other libraries, measured and not claimed.

## What was measured

Processor seconds of one call on one thread, the median over rounds in which each library ran once,
one after another; the graph is in memory, but for the row that reads it. The ratio is the fastest
peer's time over Weft's: above 1 Weft is ahead, and where it is not, the table says so. Ratios below
1.3 are ties, since other work on the machine moves single figures by as much.

`Tests/Benchmarks/Peers/compare.py` made this table; its first lines say how to make it again.
Graphs are drawn from fixed seeds by `generate.py` beside it: *partnership* has funders, hubs and
members, half of them leaves; *grants* a million rows of repeated grants; *ba* is scale-free
(Barabási and Albert), *ws* a rewired ring (Watts and Strogatz), *grid* a square grid, *road* a grid
with gaps.

Machine: {machine}. Peers: {versions}. Cells with fewer than two rounds are marked
*once*. "Of peers" counts the libraries that finished the cell: the fastest of two is not always the
fastest of four. A cell that no peer finished is not in the table.

## Results

"""


if __name__ == "__main__":
    measure()
    text = table()
    if A.output:
        with open(A.output, "w") as f:
            f.write(text)
    else:
        print(text)
