#!/usr/bin/env python3
"""Times Weft and its peers in one interleaved run, single-thread, and writes the table.

    python3 -m venv venv
    venv/bin/pip install igraph networkit rustworkx networkx numpy scipy
    apt-get install python3-graph-tool          # optional
    python3 Tests/Benchmarks/Peers/compare.py --python venv/bin/python \\
        --output Sources/Weft/Weft.docc/Benchmarks.md

In a round each library runs once on each graph, in a process of its own, one after another, so that
whatever else the machine does falls on all of them. A figure is the median over the rounds of the
processor seconds of the call itself, conversion of results left out. Cells whose peers need more
than some seconds are run --heavy-rounds times. --only takes the cells that a pattern fits,
--light leaves the heavy ones out, --table only writes the table from what was measured,
--two-threads times Weft on one thread and on two by the clock, and two runs of one thread side by
side, which is as fast as two cores of the machine let two threads be. Results are kept in --state, so that
a run can be broken off and taken up again.
"""
import argparse
import concurrent.futures
import json
import os
import platform
import re
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
ap.add_argument("--timeout", type=int, default=900, help="seconds after which a run is given up")
ap.add_argument("--heavy-rounds", type=int, default=1)
ap.add_argument("--light", action="store_true")
ap.add_argument("--heavy", action="store_true", help="only the heavy cells")
ap.add_argument("--table", action="store_true")
ap.add_argument("--two-threads", action="store_true", help="only these timings; they want an idle machine")
ap.add_argument("--only", default="", help="a regular expression for task and graph")
A = ap.parse_args()

EXACT = ["igraph", "networkit", "rustworkx"]
# task, graph, peers, what is asked for against the fastest peer, whether it takes more than seconds
CELLS = []


def cells(task, graphs, peers, target=1.0, heavy=False):
    CELLS.extend((task, g, peers, target, heavy) for g in graphs.split())


SHAPES = "partnership-10k ba-10k ws-10k road-100"
LARGE = "partnership-100k grants-1m"
# igraph is the fastest of the peers at exact betweenness by 1.3 to 6 times, whatever the graph.
cells("betweenness", "partnership-1k", EXACT + ["graph-tool"], 20)
for graph, target in [("partnership-10k", 25), ("ba-10k", 4), ("ws-10k", 3), ("grid-100", 2.5), ("road-100", 1.8)]:
    cells("betweenness", graph, ["igraph"], target, heavy=True)
# The peers' time is extrapolated from a sample of sources.
cells("betweenness_all", "partnership-100k", ["igraph"], 40, heavy=True)
cells("betweenness_all", "grants-1m", ["igraph"], 100, heavy=True)
cells("edge_betweenness", "partnership-1k", EXACT, 10)
cells("edge_betweenness", "partnership-10k", ["igraph"], 10, heavy=True)
cells("closeness_harmonic", "partnership-10k ba-10k ws-10k", ["igraph", "networkit"], 60, heavy=True)
cells("closeness_harmonic", "grid-100", ["igraph", "networkit"], 2.5, heavy=True)
cells("kadabra", LARGE, ["networkit"], 2, heavy=True)
cells("load", "grants-1m", EXACT + ["graph-tool"], 1.5)
cells("load", "partnership-100k", EXACT + ["graph-tool"])
for task, peers in [
    ("constraint", ["igraph"]),
    ("leiden", ["igraph", "networkit"]),
    ("eigenvector", EXACT + ["graph-tool"]),
    ("pagerank", EXACT + ["graph-tool"]),
    ("kcore", EXACT + ["graph-tool"]),
    ("triangles", ["igraph", "networkit"]),
    ("transitivity", ["igraph"]),
    ("articulation", ["igraph", "rustworkx", "graph-tool"]),
    ("bridges", ["igraph", "rustworkx"]),
    ("biconnected", EXACT + ["graph-tool"]),
    ("components", EXACT + ["graph-tool"]),
]:
    cells(task, SHAPES + " " + LARGE, peers)
cells("effective_size", "partnership-10k ba-10k ws-10k road-100", ["networkx"])

# What peers.py and WeftTimings call a task, where they call it otherwise.
PEER_TASKS = {"betweenness_all": ["betweenness_k"], "closeness_harmonic": ["closeness", "harmonic"]}
WEFT_TASKS = {"betweenness_all": ["betweenness"], "closeness_harmonic": ["closeness"]}
TWO_THREADS = [
    ("partnership-10k", "betweenness"), ("ba-10k", "betweenness"), ("ws-10k", "betweenness"),
    ("road-100", "betweenness"), ("partnership-100k", "closeness"), ("ba-10k", "permutations"),
    ("partnership-10k", "null_models"),
]
SAMPLED_SOURCES = {"partnership-100k": 200, "grants-1m": 48}


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
    names = WEFT_TASKS if library == "weft" else PEER_TASKS
    # igraph is five to eight times faster than networkit at harmonic centrality.
    if library == "networkit":
        names = {**PEER_TASKS, "closeness_harmonic": ["closeness"]}
    names = ",".join(dict.fromkeys(name for task in tasks for name in names.get(task, [task])))
    if library == "weft":
        return run([weft, path, names, "1"])
    sources = str(SAMPLED_SOURCES.get(graph, 200))
    return run([A.python, os.path.join(HERE, "peers.py"), path, names, library, "--threads", "1", "--k", sources])


def figure(record):
    """The processor seconds of a run; of reading, the way from the file to a simple graph."""
    if "error" in record:
        return None
    if record["algorithm"] == "load" and record["library"] != "weft":
        return record.get("simple_cpu_s")
    if record["algorithm"] == "betweenness_k":
        return record["cpu_s"] * record["n"] / record["k"]
    return record["cpu_s"]


def measure():
    os.makedirs(A.graphs, exist_ok=True)
    wanted = [
        c for c in CELLS
        if re.search(A.only, f"{c[0]} {c[1]}") and not (A.light and c[4]) and not (A.heavy and not c[4])]
    missing = sorted({c[1] for c in wanted if not os.path.exists(os.path.join(A.graphs, c[1] + ".txt"))})
    if missing:
        subprocess.run([sys.executable, os.path.join(HERE, "generate.py"), A.graphs] + missing, check=True)
    weft = weft_binary()
    for round in range(max(A.rounds, A.heavy_rounds)):
        now = [c for c in wanted if round < (A.heavy_rounds if c[4] else A.rounds)]
        # Heavy cells one by one, so that a library's run and its peers' are near in time.
        groups = [[c] for c in now if c[4]]
        groups += [[c for c in now if c[1] == g and not c[4]] for g in dict.fromkeys(c[1] for c in now)]
        for group in filter(None, groups):
            graph = group[0][1]
            for library in dict.fromkeys(["weft"] + [p for c in group for p in c[2]]):
                tasks = [c[0] for c in group if library == "weft" or library in c[2]]
                for record in several(library, tasks, graph, weft):
                    record.update(graph=graph, library=library, round=round)
                    with open(A.state, "a") as f:
                        f.write(json.dumps(record) + "\n")
                    print(graph, library, record["algorithm"], figure(record) or record.get("error"), file=sys.stderr, flush=True)


def two_threads():
    """Times Weft on one thread, on two, and twice at once, in turn, by the clock."""
    weft = weft_binary()

    def keep(records, graph, kind):
        for record in records:
            record.update(graph=graph, library="threads " + kind)
            with open(A.state, "a") as f:
                f.write(json.dumps(record) + "\n")

    for _ in range(A.rounds):
        for graph, task in TWO_THREADS:
            path = os.path.join(A.graphs, graph + ".txt")
            for threads in "1", "2":
                keep(run([weft, path, task, threads, "1"]), graph, threads)
            with concurrent.futures.ThreadPoolExecutor() as pool:
                both = [pool.submit(run, [weft, path, task, "1", "1"]) for _ in range(2)]
                for records in both:
                    keep(records.result(), graph, "twice")


def records():
    """The figures of each task, graph and library; versions, peaks of memory, qualities."""
    times, memory, quality, versions = {}, {}, {}, {}
    for record in map(json.loads, open(A.state)):
        if record["library"].startswith("threads"):
            continue
        if "version" in record:
            versions[record["library"]] = record["version"]
        value = figure(record)
        if value is None:
            continue
        key = (record["algorithm"], record["graph"], record["library"])
        times.setdefault(key, []).append(value)
        memory.setdefault(key, []).append(record["rss_mb"])
        if record["algorithm"] == "leiden":
            quality[key] = record["checksum"][1]
    return times, memory, quality, versions


def fastest(times, task, graph, peers):
    """The fastest peer, its seconds and the number of rounds; of two tasks, the fastest at each."""
    found = []
    for name in PEER_TASKS.get(task, [task]):
        known = {p: times[name, graph, p] for p in peers if (name, graph, p) in times}
        if not known:
            return None
        peer = min(known, key=lambda p: statistics.median(known[p]))
        found.append((peer, statistics.median(known[peer]), len(known[peer]), len(known)))
    return (
        " + ".join(dict.fromkeys(f[0] for f in found)), sum(f[1] for f in found),
        min(f[2] for f in found), min(f[3] for f in found))


def table():
    times, memory, quality, versions = records()
    lines = [
        "| work | graph | Weft, s | fastest peer | s | of peers | ratio | asked for |",
        "|---|---|---|---|---|---|---|---|"]
    for task, graph, peers, target, _ in CELLS:
        own = times.get((WEFT_TASKS.get(task, [task])[0], graph, "weft"))
        best = fastest(times, task, graph, peers)
        if not own or not best:
            continue
        peer, seconds, rounds, count = best
        ratio = seconds / statistics.median(own)
        ratio = round(ratio, 0 if ratio >= 10 else 1)
        mark = "" if ratio >= target else " **below**" if ratio >= 1 else " **behind**"
        if task == "leiden":
            best_quality = max(quality[task, graph, p] for p in peers if (task, graph, p) in quality)
            mark += f" Q {quality[task, graph, 'weft']:.4f}, best peer's {best_quality:.4f}"
        if task == "betweenness_all":
            mark += " *extrapolated*"
        if min(len(own), rounds) < 2:
            mark += " *once*"
        lines.append(
            f"| {TASKS[task]} | {graph} | {statistics.median(own):.3g} | {peer} | {seconds:.3g} | {count} "
            f"| {ratio:.{0 if ratio >= 10 else 1}f}×{mark} | {target:g}× |")
    peaks = ["| work | graph | Weft, MB | leanest peer | MB |", "|---|---|---|---|---|"]
    for task, graph, peers, _, _ in CELLS:
        name = PEER_TASKS.get(task, [task])[0]
        own = memory.get((WEFT_TASKS.get(task, [task])[0], graph, "weft"))
        known = {p: statistics.median(memory[name, graph, p]) for p in peers if (name, graph, p) in memory}
        if own and known and graph in LARGE.split():
            peer = min(known, key=known.get)
            peaks.append(f"| {TASKS[task]} | {graph} | {statistics.median(own):.0f} | {peer} | {known[peer]:.0f} |")
    threads = {}
    for record in map(json.loads, open(A.state)):
        if record["library"].startswith("threads"):
            threads.setdefault((record["graph"], record["algorithm"]), {}).setdefault(record["library"].split()[1], []).append(record)
    doubled = [
        "| work | graph | one thread, s | two, s | gain | twice at once, s each | same results |",
        "|---|---|---|---|---|---|---|"]
    for (graph, task), runs in threads.items():
        one, two, beside = (statistics.median(r["compute_s"] for r in runs[t]) for t in ("1", "2", "twice"))
        same = len({json.dumps(r["checksum"]) for t in runs.values() for r in t}) == 1
        doubled.append(
            f"| {TASKS[task]} | {graph} | {one:.3g} | {two:.3g} | {one / two:.2f}× | {beside:.3g} | {'yes' if same else '**no**'} |")
    head = HEAD.format(machine=machine(), versions=", ".join(f"{k} {v}" for k, v in sorted(versions.items())))
    return head + "\n".join(lines) + "\n" + MEMORY + "\n".join(peaks) + "\n" + THREADS + "\n".join(doubled) + "\n" + REMARKS


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
    "betweenness_all": "betweenness, exact",
    "closeness_harmonic": "closeness and harmonic",
    "leiden": "communities (Leiden)",
    "effective_size": "effective size",
    "closeness": "closeness and harmonic",
    "permutations": "E–I index, 999 permutations",
    "null_models": "transitivity, 100 rewired graphs",
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
peer's time over Weft's, beside it what was asked for: **below** is ahead by less than that,
**behind** is slower. Ratios below 1.3 are ties, since other work on the machine moves single
figures by as much.

`Tests/Benchmarks/Peers/compare.py` made these tables; its first lines say how to make them again.
Graphs are drawn from fixed seeds by `generate.py` beside it: *partnership* has funders, hubs and
members, half of them leaves; *grants* a million rows of repeated grants; *ba* is scale-free
(Barabási and Albert), *ws* a rewired ring (Watts and Strogatz), *grid* a square grid, *road* a grid
with gaps.

Machine: {machine}. Peers: {versions}. Cells with fewer than two rounds are marked *once*. Where the
peers' time is *extrapolated*, they searched from a sample of sources and the time was multiplied.
Closeness and harmonic are one search in Weft and two in the peers: their time is the fastest at the
one and the fastest at the other. A cell that no peer finished is not in the table.

`swift run -c release --package-path Tests/Benchmarks WeftTimings families` times every measure, Weft
alone, on each family of graphs.

## Results

"""

MEMORY = """
## Memory

The most memory of the process during the call, graph and language runtime included; for Python
libraries also the interpreter.

"""

THREADS = """
## Two threads

Seconds by the clock, the median, Weft on one thread, on two, and in two processes of one thread at
once, in turn, while nothing else ran on the two cores. Two processes share nothing but the machine:
where they take longer than one alone, two threads cannot gain the whole of 2. Sums of floating-point
numbers are added in the same order whatever the number of threads.

"""

REMARKS = """
## Remarks

- Exact betweenness on the larger graphs is compared with igraph alone: in an earlier run it was
  faster than graph-tool, rustworkx and NetworKit on every one of these graphs, by 1.3 to 6 times.
- graph-tool's betweenness of grids could not be used: its sums were of the order of 10⁴³ there, which
  looks like numbers of paths beyond what an integer holds.
- Chains of nodes with two neighbours are not contracted, and edge betweenness and directed graphs do
  without classes of like nodes.
"""


if __name__ == "__main__":
    if A.two_threads:
        two_threads()
    elif not A.table:
        measure()
        if not (A.only or A.light or A.heavy):
            two_threads()
    text = table()
    if A.output:
        with open(A.output, "w") as f:
            f.write(text)
    else:
        print(text)
