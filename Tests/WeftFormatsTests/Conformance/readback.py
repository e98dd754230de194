"""Reads what Weft wrote with the programs it is meant for, and prints what they found as JSON.

python3 readback.py FOLDER, where FOLDER holds what PeerReadbackTests writes; needs networkx,
python-igraph, openpyxl, frictionless, pandas, pydot and jgf. The tests run it where `WEFT_PYTHON`, or python3, has them.
"""

import html
import json
import pathlib
import re
import sys

import frictionless
import igraph
import jgf
import networkx as nx
import openpyxl
import pandas as pd

folder = pathlib.Path(sys.argv[1])


def by_networkx(graph):
    return {"nodes": graph.number_of_nodes(), "edges": graph.number_of_edges(),
            "names": sorted(str(v.get("label", n)) for n, v in graph.nodes(data=True))}


def by_igraph(graph, name):
    return {"nodes": graph.vcount(), "edges": graph.ecount(), "names": sorted(graph.vs[name])}


def workbook(path):
    book = openpyxl.load_workbook(path)
    sheet = book["actors"]
    header = [cell.value for cell in sheet[1]]
    place = header.index("name")
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    return {"nodes": len(rows), "edges": book["ties"].max_row - 1,
            "names": sorted(row[place] for row in rows), "frozen": sheet.freeze_panes,
            "filter": sheet.auto_filter.ref is not None,
            "wide": all(d.width >= 8 for d in sheet.column_dimensions.values())}


def tables(nodes, edges, name):
    nodes, edges = pd.read_csv(folder / nodes, dtype=str), pd.read_csv(folder / edges, dtype=str)
    return {"nodes": len(nodes), "edges": len(edges), "names": sorted(nodes[name])}


def matrix(path):
    table = pd.read_csv(folder / path, index_col=0)
    square = list(table.index) == list(table.columns)
    return {"nodes": len(table), "names": sorted(map(str, table.index)), "square": square,
            "weights": float(table.sum().sum())}


def edge_list(path):
    table = pd.read_csv(folder / path, dtype=str)
    return {"edges": len(table), "ends": sorted(set(table["source"]) | set(table["target"]))}


def by_pydot(path):
    graph = nx.nx_pydot.read_dot(folder / path)
    # pydot leaves quotation marks and character references as they stand in the file.
    unquote = lambda text: html.unescape(text.strip('"').replace('\\"', '"'))
    return {"nodes": graph.number_of_nodes(), "edges": graph.number_of_edges(),
            "names": sorted(unquote(v.get("label", n)) for n, v in graph.nodes(data=True))}


def by_jgf(path):
    graph = jgf.load(str(folder / path), compressed=False)[0]
    labels = graph["node-properties"]["label"]
    return {"nodes": graph["node-count"], "edges": len(graph["edges"]),
            "names": sorted(dict(enumerate(labels)).values() if isinstance(labels, list) else labels.values())}


def dl(path):
    return by_igraph(igraph.Graph.Read_DL(str(folder / path)), "name")


def vna(path):
    """NetDraw's format has no other reader: this one knows its documentation alone, each row being words
    parted by blanks, in quotation marks where they hold blanks themselves."""
    tables, rows = {}, None
    for line in (folder / path).read_text().splitlines():
        words = [a or b for a, b in re.findall(r'"([^"]*)"|(\S+)', line)] if line.strip() else []
        if line.startswith("*"):
            rows = tables[line[1:].strip().lower()] = []
        elif words or '""' in line:
            rows.append(words)
    nodes, ties = tables["node data"], tables["tie data"]
    assert all(len(row) == len(nodes[0]) for row in nodes)
    assert all(len(row) == len(ties[0]) for row in ties)
    ids = {row[0] for row in nodes[1:]}
    assert all(row[0] in ids and row[1] in ids for row in ties[1:])
    label = nodes[0].index("label")
    strengths = [float(cell) for row in ties[1:] for cell in row[2:]]
    return {"nodes": len(ids), "edges": sum(s != 0 for s in strengths),
            "names": sorted(row[label] for row in nodes[1:])}


def package(path):
    report = frictionless.validate(str(path))
    return {"valid": report.valid, "errors": report.flatten(["message"])[:5]}


readers = {
    "network.graphml networkx": lambda: by_networkx(nx.read_graphml(folder / "network.graphml")),
    "network.graphml igraph": lambda: by_igraph(
        igraph.Graph.Read_GraphML(str(folder / "network.graphml")), "label"),
    "network.gexf networkx": lambda: by_networkx(nx.read_gexf(folder / "network.gexf")),
    "network-1.2.gexf networkx": lambda: by_networkx(nx.read_gexf(folder / "network-1.2.gexf")),
    "network.json networkx": lambda: by_networkx(
        nx.node_link_graph(json.loads((folder / "network.json").read_text()), edges="edges")),
    "network.net networkx": lambda: by_networkx(nx.read_pajek(folder / "network.net")),
    "network.net igraph": lambda: by_igraph(
        igraph.Graph.Read_Pajek(str(folder / "network.net")), "name"),
    "network.xlsx openpyxl": lambda: workbook(folder / "network.xlsx"),
    "network.dot pydot": lambda: by_pydot("network.dot"),
    "network.jgf jgf": lambda: by_jgf("network.jgf"),
    "ucinet-dl-fullmatrix.dl igraph": lambda: dl("ucinet-dl-fullmatrix.dl"),
    "ucinet-dl-edgelist1.dl igraph": lambda: dl("ucinet-dl-edgelist1.dl"),
    "ucinet-dl-nodelist1.dl igraph": lambda: dl("ucinet-dl-nodelist1.dl"),
    "network.vna": lambda: vna("network.vna"),
    "kumu pandas": lambda: tables("kumu/elements.csv", "kumu/connections.csv", "Label"),
    "gephi pandas": lambda: tables("gephi/nodes.csv", "gephi/edges.csv", "Label"),
    "matrix.csv pandas": lambda: matrix("matrix.csv"),
    "edges.csv pandas": lambda: edge_list("edges.csv"),
    "package frictionless": lambda: package(folder / "package" / "datapackage.json"),
    "package.zip frictionless": lambda: package(folder / "package.zip"),
}
found = {}
for name, read in readers.items():
    try:
        found[name] = read()
    except Exception as error:  # what a reader cannot do is for the test to tell
        found[name] = {"error": f"{type(error).__name__}: {error}"}
print(json.dumps(found))
