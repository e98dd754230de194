"""What a map without effort costs beside libgraphviz alone.

`weft map NETWORK --effort 0 -o map.svg` is held against libgraphviz in a process that does nothing
but read DOT, call gvLayout and gvRenderData: once with its own layout of the same network
(`--no-positions`, by the engine that Weft takes), once drawing Weft's finished sheet with legend and
all, where nothing is left to be placed. Also measured is what starting costs: `weft --version`.
Processor time, in milliseconds; all are run in turn, and the medians are told. The ratio is of
Weft's time beyond its start to libgraphviz' own layout and rendering.

    python effort_zero.py WEFT RUNS NETWORK...
"""

import ctypes
import ctypes.util
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time


def processor_time(command):
    """The processor time of a command and all it starts, in milliseconds."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (
        after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def draw(dot, engine):
    """The processor time in which libgraphviz draws a DOT file, in milliseconds.

    Measured in a child, so that nothing is loaded yet, as in a command.
    """
    reading, writing = os.pipe()
    if os.fork() == 0:
        start = time.process_time()
        gvc = ctypes.CDLL(ctypes.util.find_library("gvc"))
        cgraph = ctypes.CDLL(ctypes.util.find_library("cgraph"))
        gvc.gvContext.restype = ctypes.c_void_p
        cgraph.agmemread.restype = ctypes.c_void_p
        cgraph.agmemread.argtypes = [ctypes.c_char_p]
        gvc.gvLayout.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p]
        gvc.gvRenderData.argtypes = [
            ctypes.c_void_p, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p, ctypes.c_void_p]
        context = gvc.gvContext()
        graph = cgraph.agmemread(dot)
        bytes_, length = ctypes.c_void_p(), ctypes.c_size_t()
        failed = gvc.gvLayout(context, graph, engine) or gvc.gvRenderData(
            context, graph, b"svg", ctypes.byref(bytes_), ctypes.byref(length))
        spent = -1 if failed else 1000 * (time.process_time() - start)
        os.write(writing, str(spent).encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as result:
        spent = float(result.read())
    os.wait()
    return spent


def main():
    weft, runs, networks = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    print("| network | actors | Weft | start | own layout | finished sheet | ratio |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    for network in networks:
        with tempfile.TemporaryDirectory() as folder:
            drawing = [weft, "map", network, "--effort", "0"]

            def dot(*options):
                processor_time([*drawing, *options, "-o", f"{folder}/map.dot"])
                with open(f"{folder}/map.dot", "rb") as file:
                    return file.read()

            sheet, unplaced = dot(), dot("--no-positions")
            engine = b"dot" if b"subgraph \"cluster_" in unplaced else b"neato"
            actors = sheet.count(b'id="actor-')
            times = []
            for _ in range(runs):
                times.append((
                    processor_time([*drawing, "-o", f"{folder}/map.svg"]),
                    processor_time([weft, "--version"]),
                    draw(unplaced, engine), draw(sheet, b"nop2")))
            whole, start, own, finished = (
                statistics.median(column) for column in zip(*times))
        name = os.path.splitext(os.path.basename(network.rstrip("/")))[0]
        print(f"| {name} | {actors} | {whole:.0f} | {start:.0f} | {own:.0f} | {finished:.0f} | "
              f"{(whole - start) / own:.2f} |", flush=True)


if __name__ == "__main__":
    main()
