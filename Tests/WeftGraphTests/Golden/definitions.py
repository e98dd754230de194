#!/usr/bin/env python3
"""Writes definitions.json: measures that no library has under one name.

    pip install networkx==3.6.1 igraph==1.0.0 numpy
    python3 definitions.py > definitions.json

Where networkx or igraph have the parts (global efficiency, betweenness, components, comparison of
partitions), the measure is put together from these; else it is written out from its definition, in
exact fractions where that is possible. Node i of every graph below is node i of the test.
"""
import itertools
import json
import random
from fractions import Fraction
from math import sqrt

import igraph
import networkx as nx
import numpy as np


def fragmentation(g, gone=()):
    """Borgatti 2006: the share of pairs that cannot reach one another."""
    h = g.to_undirected().subgraph([v for v in g if v not in gone])
    n = len(h)
    return 1 - sum(len(c) * (len(c) - 1) for c in nx.connected_components(h)) / (n * (n - 1))


def cohesion(g):
    """The mean of 1/d over ordered pairs; networkx has it as global efficiency if undirected."""
    n = len(g)
    total = sum(1 / d for s in g for t, d in nx.single_source_shortest_path_length(g, s).items() if t != s)
    if not g.is_directed():
        assert abs(total / (n * (n - 1)) - nx.global_efficiency(g)) < 1e-12
    return total / (n * (n - 1))


def key_players(g, size):
    """Every set of a size: the best F, the best F^D, and the first set of each."""
    best = {}
    for gone in itertools.combinations(sorted(g), size):
        rest = g.subgraph([v for v in g if v not in gone])
        for name, value in (("F", fragmentation(g, gone)), ("FD", 1 - cohesion(rest))):
            if name not in best or value > best[name][1] + 1e-9:
                best[name] = (gone, value)
    return {k: {"nodes": list(v[0]), "after": v[1]} for k, v in best.items()}


def bridging(g):
    """Valente & Fujimoto 2010: the mean fall of cohesion over a node's ties."""
    whole = cohesion(g)
    losses = {v: [] for v in g}
    for u, v in list(g.edges):
        h = g.copy()
        h.remove_edge(u, v)
        for end in (u, v):
            losses[end].append(whole - cohesion(h))
    return [sum(losses[v]) / len(losses[v]) if losses[v] else None for v in sorted(g)]


def bridging_centrality(g):
    """Hwang et al. 2008: betweenness times the bridging coefficient."""
    between = nx.betweenness_centrality(g, normalized=False)
    degree = dict(g.degree)
    return [
        between[v] * (1 / degree[v]) / sum(1 / degree[w] for w in g[v]) if degree[v] else None
        for v in sorted(g)
    ]


def ei(g, groups):
    """Krackhardt & Stern 1988, and the mean over all ways to deal the labels."""
    external = sum(groups[u] != groups[v] for u, v in g.edges)
    internal = g.number_of_edges() - external
    n = len(g)
    same = sum(Fraction(c * (c - 1), n * (n - 1)) for c in (groups.count(x) for x in set(groups)))
    return {
        "external": external, "internal": internal,
        "value": (external - internal) / (external + internal), "expected": float(1 - 2 * same),
    }


ROLES = ["coordinator", "itinerant", "gatekeeper", "representative", "liaison"]


def role(a, v, b):
    """Gould & Fernandez 1989."""
    if a == v == b:
        return 0
    if a == b:
        return 1
    if v == b:
        return 2
    if a == v:
        return 3
    return 4


def brokerage(g, groups):
    d = g if g.is_directed() else g.to_directed()
    counts = [[0] * 5 for _ in g]
    for a, v in d.edges:
        for b in d[v]:
            if b != a and not d.has_edge(a, b):
                counts[v][role(groups[a], groups[v], groups[b])] += 1
    return [dict(zip(ROLES, row)) for row in counts]


def participation(g, groups):
    """Guimerà & Amaral 2005; and the within-module degree z with the population's deviation."""
    shares, zs = [], []
    inside = [sum(groups[w] == groups[v] for w in g[v]) for v in sorted(g)]
    for v in sorted(g):
        k = g.degree(v)
        counts = [sum(groups[w] == s for w in g[v]) for s in sorted(set(groups))]
        shares.append(float(1 - sum(Fraction(c, k) ** 2 for c in counts)) if k else None)
        peers = [inside[w] for w in g if groups[w] == groups[v]]
        deviation = np.std(peers)
        zs.append(float((inside[v] - np.mean(peers)) / deviation) if deviation > 1e-12 else None)
    return shares, zs


def core_periphery(g):
    """Borgatti & Everett 1999, off-diagonal blocks missing: the best of all divisions."""
    n = len(g)
    a = nx.to_numpy_array(g, nodelist=range(n), weight=None)
    best = None
    for size in range(2, n - 1):
        for core in itertools.combinations(range(n), size):
            isin = np.zeros(n, bool)
            isin[list(core)] = True
            mask = (isin[:, None] == isin[None, :]) & ~np.eye(n, dtype=bool)
            x, y = np.outer(isin, isin)[mask].astype(float), a[mask]
            if x.std() == 0 or y.std() == 0:
                continue
            r = float(np.corrcoef(x, y)[0, 1])
            if best is None or r > best[0] + 1e-9:
                best = (r, list(core))
    return {"correlation": best[0], "core": best[1]}


def group_measures(g, group):
    """Everett & Borgatti 1999; networkx has closeness and, if connected, betweenness."""
    rest = [v for v in g if v not in group]
    through = 0.0
    for s, t in itertools.combinations(rest, 2):
        if nx.has_path(g, s, t):
            paths = list(nx.all_shortest_paths(g, s, t))
            through += sum(any(v in group for v in p) for p in paths) / len(paths)
    closeness = nx.group_closeness_centrality(g, group) if nx.is_connected(g) else None
    return {"degree": nx.group_degree_centrality(g, group), "closeness": closeness, "betweenness": through}


def regular(g, groups):
    """The coarsest regular refinement, by splitting until nothing splits (Everett & Borgatti 1991)."""
    classes = list(groups)
    while True:
        def seen(v):
            into = g.predecessors(v) if g.is_directed() else g[v]
            return (classes[v], frozenset(classes[w] for w in g[v]), frozenset(classes[w] for w in into))
        keys = [seen(v) for v in sorted(g)]
        number = {}
        new = [number.setdefault(k, len(number)) for k in keys]
        if len(set(new)) == len(set(classes)):
            return new
        classes = new


def case(name, g):
    n = len(g)
    groups = [v % 3 for v in range(n)]
    shares, zs = participation(g, groups) if not g.is_directed() else (None, None)
    other = [(v * 7 // 3) % 4 for v in range(n)]
    result = {
        "name": name, "nodes": n, "directed": g.is_directed(),
        "edges": sorted([u, v] if g.is_directed() else sorted([u, v]) for u, v in g.edges),
        "groups": groups, "other": other,
        "fragmentation": fragmentation(g), "distanceWeightedFragmentation": 1 - cohesion(g),
        "keyPlayers": [key_players(g, k) for k in (1, 2, 3)],
        "bridging": bridging(g), "ei": ei(g, groups), "brokerage": brokerage(g, groups),
        "regular": regular(g, groups),
        "agreement": {
            "nmi": igraph.compare_communities(groups, other, "nmi"),
            "ari": igraph.compare_communities(groups, other, "adjusted_rand"),
        },
        "weakComponents": sorted(
            sorted(c) for c in nx.connected_components(g.to_undirected())),
    }
    if not g.is_directed():
        result |= {
            "bridgingCentrality": bridging_centrality(g), "participation": shares,
            "withinModuleZ": zs, "group": group_measures(g, [0, 3, 5]),
            "clustering": [nx.clustering(g, v) if g.degree(v) > 1 else None for v in range(n)],
            "blocks": sorted(sorted(c) for c in nx.biconnected_components(g)),
            "overlap": [
                (lambda both, either: len(both) / len(either) if either else None)(
                    set(g[u]) & set(g[v]), (set(g[u]) | set(g[v])) - {u, v})
                for u, v in sorted(sorted(e) for e in g.edges)],
        }
        if n <= 13:
            result["corePeriphery"] = core_periphery(g)
    return result


def weighted(seed, n, p, directed):
    """Lengths: networkx takes weights as lengths; strengths are lengths of 1/weight."""
    r = random.Random(seed)
    g = nx.DiGraph() if directed else nx.Graph()
    g.add_nodes_from(range(n))
    for i in range(n):
        for j in range(n):
            if i != j and (directed or i < j) and r.random() < p:
                g.add_edge(i, j, weight=r.choice([1, 2, 4]))
    for u, v in g.edges:
        g[u][v]["length"] = 1 / g[u][v]["weight"]
    back = g.reverse() if directed else g
    edges = sorted((u, v) if directed else tuple(sorted((u, v))) for u, v in g.edges)
    between = nx.edge_betweenness_centrality(g, normalized=False, weight="length")
    of = lambda u, v: between[(u, v)] if (u, v) in between else between[(v, u)]
    return {
        "nodes": n, "directed": directed, "edges": [[u, v, g[u][v]["weight"]] for u, v in edges],
        "strength": [float(x) for _, x in sorted(g.out_degree(weight="weight") if directed else g.degree(weight="weight"))],
        "closeness": [nx.closeness_centrality(back, distance="length")[v] for v in range(n)],
        "harmonic": [nx.harmonic_centrality(back, distance="length")[v] / (n - 1) for v in range(n)],
        "betweenness": [nx.betweenness_centrality(g, normalized=False, weight="length")[v] for v in range(n)],
        "edgeBetweenness": [of(u, v) for u, v in edges],
    }


def graphs():
    yield "kite", nx.Graph(nx.krackhardt_kite_graph())
    yield "sparse", nx.gnp_random_graph(12, 0.17, seed=31)
    yield "two parts", nx.disjoint_union(nx.cycle_graph(5), nx.barbell_graph(3, 1))
    yield "dense", nx.gnp_random_graph(11, 0.5, seed=32)
    yield "tree", nx.Graph(nx.random_labeled_tree(13, seed=33))
    yield "directed", nx.gnp_random_graph(12, 0.15, seed=34, directed=True)
    yield "directed dense", nx.gnp_random_graph(9, 0.4, seed=35, directed=True)


def grid(side, nodes):
    """Betweenness of nodes of a grid, its path counts as whole numbers however large.

    The paths between opposite corners of a rectangle of a by b steps number C(a+b, a).
    """
    import math
    binomial = [[math.comb(a + b, a) for b in range(side)] for a in range(side)]
    scores = []
    for x, y in nodes:
        left, right, up, down = x, side - 1 - x, y, side - 1 - y
        terms = []
        for above, below in ((up, down), (down, up)):
            for a in range(left + 1):
                for b in range(above + 1):
                    for c in range(right + 1):
                        for d in range(below + 1):
                            # Straight lines belong to both orientations; the ends do not count.
                            weight = 0.5 if a + c == 0 or b + d == 0 else 1
                            if a + b and c + d:
                                ways = binomial[a][b] * binomial[c][d]
                                # The quotient of whole numbers is correctly rounded.
                                terms.append(weight * (ways / binomial[a + c][b + d]))
        scores.append(math.fsum(terms))
    return {"side": side, "nodes": [list(v) for v in nodes], "betweenness": scores}


print(json.dumps({
    "versions": {"networkx": nx.__version__, "igraph": igraph.__version__, "numpy": np.__version__},
    "cases": [case(name, g) for name, g in graphs()],
    "weighted": [
        weighted(41, 14, 0.25, False), weighted(42, 12, 0.2, True), weighted(43, 20, 0.08, False)],
    "grids": [
        grid(40, [(0, 0), (1, 0), (7, 3), (19, 20), (10, 10)]),
        grid(60, [(0, 0), (0, 1), (5, 3), (29, 29), (20, 31)])],
}, indent=None, separators=(",", ":")))
