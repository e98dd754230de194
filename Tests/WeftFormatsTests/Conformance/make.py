"""Makes the files that other programs write, in Files/, and what they read of ours, readback.json.

Run by hand, with networkx 3.6.1, python-igraph 1.0.0 and pydot 4.0.1:

    python3 make.py

Files/ holds graphs as networkx and igraph write them. Written/ holds what Weft writes of
data/hact-collaborate-2 (recorded by the tests with RECORD_SNAPSHOTS=1); readback.json says what
networkx and igraph read in them.
"""

import json
import os
import pathlib

import igraph
import networkx as nx

here = pathlib.Path(__file__).parent
files = here / "Files"
files.mkdir(exist_ok=True)

names = ["Asha", "Bolton & Co", 'The "Hub"', "مركز", "Éire <b>", "under_score"]
ties = [(0, 1, 1.5), (1, 2, 2.0), (2, 0, 0.25), (3, 4, 1.0), (4, 5, 3.0)]


def made(kind):
    graph = kind()
    for place, name in enumerate(names):
        graph.add_node(f"n{place}", label=name, size=place * 1.5, member=place % 2 == 0)
    for start, end, weight in ties:
        graph.add_edge(f"n{start}", f"n{end}", weight=weight, note=f"tie {start}")
    return graph


for kind in (nx.Graph, nx.DiGraph, nx.MultiDiGraph):
    graph = made(kind)
    stem = "networkx-" + kind.__name__.lower()
    nx.write_graphml(graph, files / f"{stem}.graphml", named_key_ids=True)
    nx.write_gexf(graph, files / f"{stem}.gexf", version="1.2draft")
    (files / f"{stem}.json").write_text(json.dumps(nx.node_link_data(graph, edges="edges"), indent=1))
    (files / f"{stem}-links.json").write_text(
        json.dumps(nx.node_link_data(graph, edges="links"), ensure_ascii=False))
    plain = nx.relabel_nodes(graph, {f"n{i}": name.replace('"', "'") for i, name in enumerate(names)})
    for _, values in plain.nodes(data=True):
        values.clear()
    nx.write_pajek(plain, files / f"{stem}.net")
    nx.nx_pydot.write_dot(graph, files / f"{stem}.dot")

whole = nx.convert_node_labels_to_integers(made(nx.Graph), label_attribute="key")
(files / "networkx-integers.json").write_text(json.dumps(nx.node_link_data(whole, edges="links")))

for directed in (False, True):
    graph = igraph.Graph(n=len(names), edges=[(a, b) for a, b, _ in ties], directed=directed)
    graph.vs["name"] = names
    graph.es["weight"] = [w for _, _, w in ties]
    stem = "igraph-" + ("directed" if directed else "undirected")
    graph.write_graphml(str(files / f"{stem}.graphml"))
    graph.write_dot(str(files / f"{stem}.dot"))
    # igraph's Pajek writer takes ids for labels, and cannot quote a quotation mark.
    graph.vs["id"] = [name.replace('"', "'") for name in names]
    graph.write_pajek(str(files / f"{stem}.net"))

written = here / "Written"
back = {}


def describe(nodes, edges, labels):
    return {"nodes": nodes, "edges": edges, "labels": sorted(labels)}


def attempt(name, read):
    try:
        back[name] = read()
    except Exception as error:  # what a reader cannot do is part of the record
        back[name] = {"error": f"{type(error).__name__}: {error}"}


def by_networkx(graph, label="label"):
    labels = [str(values.get(label, node)) for node, values in graph.nodes(data=True)]
    return describe(graph.number_of_nodes(), graph.number_of_edges(), labels)


def by_igraph(graph, label):
    found = next((name for name in (label, "name", "id") if name in graph.vs.attributes()), None)
    return describe(graph.vcount(), graph.ecount(), graph.vs[found] if found else [])


if written.exists():
    attempt("graphml networkx", lambda: by_networkx(nx.read_graphml(written / "network.graphml")))
    attempt("graphml igraph",
            lambda: by_igraph(igraph.Graph.Read_GraphML(str(written / "network.graphml")), "label"))
    attempt("gexf-1.2 networkx", lambda: by_networkx(nx.read_gexf(written / "network-1.2.gexf")))
    attempt("gexf-1.3 networkx", lambda: by_networkx(nx.read_gexf(written / "network-1.3.gexf")))
    attempt("node-link networkx", lambda: by_networkx(nx.node_link_graph(
        json.loads((written / "network.json").read_text()), edges="edges")))
    attempt("pajek-one networkx", lambda: by_networkx(nx.read_pajek(written / "one.net")))
    attempt("pajek-one igraph",
            lambda: by_igraph(igraph.Graph.Read_Pajek(str(written / "one.net")), "id"))
    attempt("dl-one igraph", lambda: by_igraph(igraph.Graph.Read_DL(str(written / "one.dl")), "name"))
    attempt("dot pydot", lambda: by_networkx(nx.nx_pydot.read_dot(written / "network.dot")))
    (here / "readback.json").write_text(
        json.dumps(back, indent=1, ensure_ascii=False, sort_keys=True) + "\n")
