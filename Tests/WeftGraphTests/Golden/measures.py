#!/usr/bin/env python3
"""Writes measures.json: values of networkx and igraph that the tests compare with.

    pip install networkx==3.6.1 igraph==1.0.0
    python3 measures.py > measures.json

Constraint and effective size come from networkx with the nodes given explicitly: asked for all
nodes at once, networkx 3.6.1 disagrees with its own published values on weighted and directed
graphs. In directed graphs it gives no value to nodes without an edge out, whatever leads in; those
are not compared. Its group betweenness of the kite's first three nodes is .125, where no shortest
path of the others passes through them; that case is left out. Node i of every graph below is node i
of the test.
"""
import json
import math
import random

import igraph
import networkx as nx


def number(x):
    return None if x is None or math.isnan(x) else x


def graph(edges, n, directed):
    g = nx.DiGraph() if directed else nx.Graph()
    g.add_nodes_from(range(n))
    g.add_weighted_edges_from(edges)
    return g


def random_edges(n, p, directed, largest, seed):
    r = random.Random(seed)
    return [
        (i, j, r.randint(1, largest))
        for i in range(n) for j in range(n)
        if i != j and (directed or i < j) and r.random() < p
    ]


def case(name, edges, n, directed):
    g = graph(edges, n, directed)
    weight = "weight" if any(w != 1 for _, _, w in edges) else None
    nodes = list(g)
    i = igraph.Graph(n=n, edges=[(a, b) for a, b, _ in edges], directed=directed)
    groups = [v % 3 for v in nodes]
    result = {
        "name": name, "nodes": n, "directed": directed, "edges": edges, "groups": groups,
        "constraint": [number(nx.constraint(g, [v], weight)[v]) for v in nodes],
        "effectiveSize": [number(nx.effective_size(g, [v], weight)[v]) for v in nodes],
        "degreeAssortativity": number(
            i.assortativity_degree(directed=directed)),
        "groupAssortativity": number(i.assortativity_nominal(groups, directed=directed)),
        "dominators": {
            str(r): {str(v): d for v, d in nx.immediate_dominators(g, r).items() if d is not None and v != r}
            for r in nodes[:4]
        } if directed else None,
        "triads": nx.triadic_census(g) if directed else None,
    }
    if not directed:
        result["igraphConstraint"] = [
            number(x) for x in i.constraint(weights=[w for _, _, w in edges] if edges else None)]
        result["localBridges"] = sorted(
            [min(a, b), max(a, b), None if math.isinf(s) else s]
            for a, b, s in nx.local_bridges(g))
        result["modularity"] = i.modularity(groups, weights=[w for _, _, w in edges])
        result["richClub"] = {
            str(k): number(v) for k, v in nx.rich_club_coefficient(g, normalized=False).items()}
        team = [0, 1, 2]
        result["groupDegree"] = nx.group_degree_centrality(g, team)
        result["groupBetweenness"] = (
            nx.group_betweenness_centrality(g, team, normalized=False)
            if nx.is_connected(g) and name != "kite" else None)
    return result


cases = [
    case("zachary", [(a, b, 1) for a, b in nx.karate_club_graph().edges()], 34, False),
    case("kite", [(a, b, 1) for a, b in nx.krackhardt_kite_graph().edges()], 10, False),
    case("random", random_edges(24, 0.15, False, 1, 1), 24, False),
    case("weighted", random_edges(20, 0.25, False, 5, 2), 20, False),
    case("sparse", random_edges(30, 0.05, False, 1, 3), 30, False),
    case("directed", random_edges(22, 0.12, True, 1, 4), 22, True),
    case("directed weighted", random_edges(16, 0.2, True, 4, 5), 16, True),
    case("dense directed", random_edges(12, 0.5, True, 1, 6), 12, True),
]
women = nx.davis_southern_women_graph()
top = list(women.graph["top"])
order = top + list(women.graph["bottom"])
davis = {
    "degree": nx.bipartite.degree_centrality(women, top),
    "closeness": nx.bipartite.closeness_centrality(women, top),
    "betweenness": nx.bipartite.betweenness_centrality(women, top),
}
print(json.dumps({
    "versions": {"networkx": nx.__version__, "igraph": igraph.__version__},
    "cases": cases,
    "davis": {k: [v[x] for x in order] for k, v in davis.items()},
}, indent=None, separators=(",", ":")))
