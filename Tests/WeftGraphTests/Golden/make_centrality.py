#!/usr/bin/env python3
"""Writes centrality.json: what networkx and igraph say of some graphs.

    python3 -m venv venv && venv/bin/pip install networkx==3.6.1 igraph==1.0.0 scipy numpy
    venv/bin/python Tests/WeftGraphTests/Golden/make_centrality.py

The file names the versions. Values that two libraries give are compared here; where they differ,
nothing is written.
"""
import json
import os
import random

import igraph as ig
import networkx as nx

HERE = os.path.dirname(os.path.abspath(__file__))


def graphs():
    """Each graph, its nodes 0 ..< n: name, graph."""
    karate = nx.Graph(nx.karate_club_graph())
    nx.set_edge_attributes(karate, 1.0, "weight")
    yield "karate", karate
    rng = random.Random(20261121)
    for directed in (False, True):
        for weighted in (False, True):
            for n, p in ((12, 0.25), (40, 0.08), (60, 0.03)):
                g = nx.gnp_random_graph(n, p, seed=rng.randrange(10**6), directed=directed)
                for u, v in g.edges:
                    g[u][v]["weight"] = float(rng.randint(1, 4)) if weighted else 1.0
                kind = ("directed" if directed else "undirected", "weighted" if weighted else "plain")
                yield f"random-{n}-{kind[0]}-{kind[1]}", g
    tree = nx.random_labeled_tree(30, seed=5)
    nx.set_edge_attributes(tree, 1.0, "weight")
    yield "tree", tree


def row(values, n):
    return [values[i] for i in range(n)]


def same(a, b):
    return all(abs(x - y) <= 1e-9 * max(1, abs(x)) for x, y in zip(a, b))


def measures(g):
    n = g.number_of_nodes()
    undirected = not g.is_directed()
    weighted = any(d["weight"] != 1 for _, _, d in g.edges(data=True))
    h = ig.Graph(n=n, edges=list(g.edges), directed=g.is_directed())
    h.es["weight"] = [g[u][v]["weight"] for u, v in g.edges]
    out = {}
    out["betweenness"] = row(nx.betweenness_centrality(g, normalized=False), n)
    assert same(out["betweenness"], h.betweenness())
    if weighted:
        # networkx compares sums of lengths exactly, igraph with a tolerance: whole numbers agree.
        out["betweennessByWeights"] = row(nx.betweenness_centrality(g, normalized=False, weight="weight"), n)
        assert same(out["betweennessByWeights"], h.betweenness(weights="weight"))
    out["edgeBetweenness"] = [
        nx.edge_betweenness_centrality(g, normalized=False)[e] for e in g.edges
    ]
    assert same(out["edgeBetweenness"], h.edge_betweenness())
    # networkx takes distances to the node; Weft's default is from it.
    out["closeness"] = row(nx.closeness_centrality(g.reverse() if g.is_directed() else g), n)
    out["harmonic"] = [x / (n - 1) for x in row(nx.harmonic_centrality(g.reverse() if g.is_directed() else g), n)]
    out["pageRank"] = row(nx.pagerank(g, alpha=0.85, tol=1e-14, max_iter=10_000, weight="weight"), n)
    assert same(out["pageRank"], h.pagerank(damping=0.85, weights="weight"))
    out["coreNumber"] = h.as_undirected(combine_edges="first").coreness()
    strong = [sorted(c) for c in (nx.strongly_connected_components(g) if not undirected else nx.connected_components(g))]
    out["strongComponents"] = sorted(strong)
    if undirected:
        out["triangles"] = row(nx.triangles(g), n)
        out["transitivity"] = nx.transitivity(g)
        out["cutPoints"] = sorted(nx.articulation_points(g))
        out["bridges"] = sorted(sorted(e) for e in nx.bridges(g))
        largest = max(abs(x) for x in nx.adjacency_spectrum(g, weight="weight"))
        alpha = 0.4 / float(largest)
        out["katzAttenuation"] = alpha
        out["katz"] = row(nx.katz_centrality_numpy(g, alpha=alpha, beta=1.0, normalized=False, weight="weight"), n)
        if nx.is_connected(g):
            out["eigenvector"] = [abs(x) for x in row(nx.eigenvector_centrality_numpy(g, weight="weight"), n)]
            out["currentFlow"] = [
                x * (n - 1) * (n - 2) / 2
                for x in row(nx.current_flow_betweenness_centrality(g, normalized=True, weight="weight"), n)
            ]
            out["meanDistance"] = nx.average_shortest_path_length(g)
            out["diameter"] = nx.diameter(g)
    else:
        out["reciprocity"] = nx.reciprocity(g) if g.number_of_edges() else None
    return out


def main():
    result = {"versions": {"networkx": nx.__version__, "igraph": ig.__version__}, "graphs": []}
    for name, g in graphs():
        g = nx.convert_node_labels_to_integers(g)
        edges = sorted([min(u, v), max(u, v), d["weight"]] if not g.is_directed() else [u, v, d["weight"]]
                       for u, v, d in g.edges(data=True))
        fresh = nx.DiGraph() if g.is_directed() else nx.Graph()
        fresh.add_nodes_from(range(g.number_of_nodes()))
        fresh.add_weighted_edges_from(edges)
        values = measures(fresh)
        # In the order of the edges above.
        order = {tuple(sorted(e)) if not g.is_directed() else e: i for i, e in enumerate(fresh.edges)}
        values["edgeBetweenness"] = [
            values["edgeBetweenness"][order[(u, v)]] for u, v, _ in edges
        ]
        result["graphs"].append(
            {"name": name, "nodes": g.number_of_nodes(), "directed": g.is_directed(), "edges": edges, "values": values}
        )
    with open(os.path.join(HERE, "centrality.json"), "w") as f:
        f.write(json.dumps(result, separators=(",", ":")).replace('{"name"', '\n{"name"') + "\n")


main()
