#!/usr/bin/env python3
"""Time one peer library on one graph; one JSON line per algorithm.

    python3 peers.py EDGELIST ALG[,ALG...] PEER [--threads T] [--repeat R]
                     [--budget S] [--k K] [--eps E] [--delta D]

PEER: igraph networkit graph-tool rustworkx networkx scikit-network leidenalg
ALG:  load betweenness betweenness_k edge_betweenness closeness harmonic pagerank
      eigenvector components biconnected articulation bridges kcore constraint effective_size
      louvain leiden triangles transitivity clustering kadabra approx_rk
      (not every peer has every one: then the line has "error")

EDGELIST: "u v" per line, ids 0..n-1. Every peer gets the same SIMPLE undirected
graph: load_s = from the file to that graph by the peer's best route (its own
reader plus its own simplification, or numpy + bulk constructor). ALG "load"
times the peer's own raw reader alone, multi-edges kept.
compute_s = median wall seconds of the library call over the repeats (conversion
of the result excluded); cpu_s = median process CPU seconds, all threads, which
is the figure to trust for 1 thread on a busy machine. rss_mb = peak resident MB
during that algorithm, graph included.

Conventions of the checksum (12 significant digits), so peers can be compared:
  betweenness, edge_betweenness  unnormalised, each unordered pair once
  betweenness_k                  K pivots only: a speed probe, checksum meaningless across peers
  closeness                      Wasserman-Faust (r-1)^2/((n-1)*sum d), r = reachable incl. itself
  harmonic                       sum 1/d          pagerank  damping .85, sums to 1
  eigenvector                    L2 norm 1        clustering local, 0 where degree < 2
  vectors: [sum, max, argmax (smallest id within 1e-9 of max), sum of score*((id%97)+1)]
  components/biconnected: [count, largest in vertices]
  articulation: [count, sum of ids]; bridges: [count, sum of endpoint ids]
  louvain/leiden: [communities, modularity]; triangles: [count]
  kadabra/approx_rk: [sum, max, argmax, 0] scaled to the exact convention
"""
import argparse, json, os, statistics, sys, time

HERE = os.path.dirname(os.path.abspath(__file__))
GTROOT = os.environ.get("GTROOT", os.path.join(HERE, "debroot"))

ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
ap.add_argument("file"); ap.add_argument("alg"); ap.add_argument("peer")
ap.add_argument("--threads", type=int, default=1)
ap.add_argument("--repeat", type=int, default=3)
ap.add_argument("--budget", type=float, default=2.0, help="stop repeating after this many seconds")
ap.add_argument("--k", type=int, default=500)
ap.add_argument("--eps", type=float, default=0.01)
ap.add_argument("--delta", type=float, default=0.1)
A = ap.parse_args()
T = A.threads

# graph-tool lives with Debian's python: re-exec there (debs unpacked in GTROOT, or installed)
if A.peer == "graph-tool" and os.path.realpath(sys.executable) != os.path.realpath("/usr/bin/python3") \
        and not os.environ.get("PEERS_REEXEC"):
    e = dict(os.environ, PEERS_REEXEC="1")
    if os.path.isdir(GTROOT):
        lib = GTROOT + "/usr/lib/x86_64-linux-gnu"
        e["LD_LIBRARY_PATH"] = ":".join([lib, lib + "/openblas-pthread", lib + "/lapack", lib + "/blas"])
        e["PYTHONPATH"] = GTROOT + "/usr/lib/python3/dist-packages"
    os.execve("/usr/bin/python3", ["/usr/bin/python3", os.path.abspath(__file__)] + sys.argv[1:], e)
for v in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "RAYON_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[v] = str(T)

import numpy as np


class Unsupported(Exception):
    pass


def edges_np(simple=True):
    e = np.loadtxt(A.file, dtype=np.int64, ndmin=2)
    if not simple:
        return int(e.max()) + 1, e
    e = e[e[:, 0] != e[:, 1]]
    n = int(e.max()) + 1
    lo, hi = np.minimum(e[:, 0], e[:, 1]), np.maximum(e[:, 0], e[:, 1])
    key = np.unique(lo * n + hi)
    return n, np.stack([key // n, key % n], axis=1)


def modularity(labels):
    n, e = edges_np()
    c = np.asarray(labels, dtype=np.int64)
    _, c = np.unique(c, return_inverse=True)
    m = len(e)
    inside = np.count_nonzero(c[e[:, 0]] == c[e[:, 1]])
    deg = np.bincount(e.ravel(), minlength=n)
    tot = np.bincount(c, weights=deg)
    return int(c.max()) + 1, inside / m - float(((tot / (2.0 * m)) ** 2).sum())


def sig(x):
    return float(f"{x:.12g}")


def vec(a):
    a = np.nan_to_num(np.asarray(a, dtype=np.float64))
    mx = a.max()
    am = int(np.nonzero(a >= mx - abs(mx) * 1e-9)[0][0])
    return [sig(a.sum()), sig(mx), am, sig(float((a * ((np.arange(len(a)) % 97) + 1)).sum()))]


def evec(n, u, v, s):
    """Edge scores: argmax as u*n+v, order-free weighting."""
    u, v, s = np.asarray(u), np.asarray(v), np.asarray(s, dtype=np.float64)
    key = np.minimum(u, v) * n + np.maximum(u, v)
    mx = s.max()
    return [sig(s.sum()), sig(mx), int(key[s >= mx - abs(mx) * 1e-9].min()), sig(float((s * (key % 97 + 1)).sum()))]


def l2(a):
    a = np.abs(np.asarray(a, dtype=np.float64))
    return a / np.sqrt((a * a).sum())


def sum1(a):
    a = np.asarray(a, dtype=np.float64)
    return a / a.sum()


def comp_sizes():
    """Component size of each vertex (outside the timed part)."""
    from scipy.sparse import coo_matrix
    from scipy.sparse.csgraph import connected_components
    n, e = edges_np()
    _, l = connected_components(coo_matrix((np.ones(len(e), np.int8), (e[:, 0], e[:, 1])), shape=(n, n)), False)
    return n, np.bincount(l)[l]


def wf(c):
    """(r-1)/sum -> Wasserman-Faust."""
    n, r = comp_sizes()
    return np.nan_to_num(np.asarray(c, dtype=np.float64)) * (r - 1) / (n - 1)


def pivots(n):
    k = min(A.k, n)
    return [int(i * n // k) for i in range(k)]


# Each peer: load() -> handle; raw() -> (n, m); algs: name -> (timed(handle), post(result) -> checksum)
class Igraph:
    def __init__(self):
        import igraph; self.ig = igraph; self.version = igraph.__version__
    def raw(self):
        g = self.ig.Graph.Read_Edgelist(A.file, directed=False); return g.vcount(), g.ecount()
    def load(self):
        g = self.ig.Graph.Read_Edgelist(A.file, directed=False); g.simplify(); return g, g.vcount(), g.ecount()
    def algs(self, g):
        n = g.vcount()
        ends = lambda: np.array(g.get_edgelist())
        return {
            "betweenness": (lambda: g.betweenness(directed=False), vec),
            "betweenness_k": (lambda: g.betweenness(directed=False, sources=pivots(n)), vec),
            "edge_betweenness": (lambda: g.edge_betweenness(directed=False), lambda s: evec(n, ends()[:, 0], ends()[:, 1], s)),
            "closeness": (lambda: g.closeness(), lambda c: vec(wf(c))),
            "harmonic": (lambda: g.harmonic_centrality(normalized=False), vec),
            "pagerank": (lambda: g.pagerank(directed=False, damping=.85), lambda s: vec(sum1(s))),
            "eigenvector": (lambda: g.eigenvector_centrality(), lambda s: vec(l2(s))),
            "components": (lambda: g.connected_components(), lambda c: [len(c), max(c.sizes())]),
            "biconnected": (lambda: g.biconnected_components(), lambda c: [len(c), max(len(x) for x in c)]),
            "articulation": (lambda: g.articulation_points(), lambda a: [len(a), sum(a)]),
            "bridges": (lambda: g.bridges(), lambda b: [len(b), int(ends()[b].sum()) if b else 0]),
            "kcore": (lambda: g.coreness(), vec),
            "constraint": (lambda: g.constraint(), vec),
            "louvain": (lambda: g.community_multilevel(), lambda c: list(modularity(c.membership))),
            "leiden": (lambda: g.community_leiden(objective_function="modularity", n_iterations=2), lambda c: list(modularity(c.membership))),
            "triangles": (lambda: g.list_triangles(), lambda t: [len(t)]),
            "transitivity": (lambda: g.transitivity_undirected(), lambda x: [sig(x)]),
            "clustering": (lambda: g.transitivity_local_undirected(mode="zero"), vec),
        }


class Networkit:
    def __init__(self):
        import networkit as nk; self.nk = nk; self.version = nk.__version__; nk.setNumberOfThreads(T)
    def rd(self):
        return self.nk.graphio.EdgeListReader(" ", 0, "#", True, False).read(A.file)
    def raw(self):
        g = self.rd(); return g.numberOfNodes(), g.numberOfEdges()
    def load(self):
        g = self.rd(); g.removeSelfLoops(); g.removeMultiEdges(); return g, g.numberOfNodes(), g.numberOfEdges()
    def algs(self, g):
        nk = self.nk; c = nk.centrality; n = g.numberOfNodes()
        half = lambda b: vec(np.array(b.scores()) / 2)
        def edge():
            g.indexEdges(); return c.Betweenness(g, False, True).run()
        def edgesum(b):
            uv = [None] * g.upperEdgeIdBound()
            g.forEdges(lambda u, v, w, i: uv.__setitem__(i, (u, v)))
            uv = np.array(uv); return evec(n, uv[:, 0], uv[:, 1], np.array(b.edgeScores()) / 2)
        def approx(b):
            # ApproxBetweenness: fraction of n(n-1) ordered pairs; Kadabra reports twice that here
            r = vec(np.array(b.scores()) * n * (n - 1) / (2 if isinstance(b, c.ApproxBetweenness) else 4)); r[3] = 0; return r
        def tri():
            g.indexEdges(); return nk.sparsification.TriangleEdgeScore(g).run()
        def pagerank():                     # a fresh object each time: a second run() would start converged
            pr = c.PageRank(g, .85, 1e-10)
            try: pr.norm = c.Norm.L1Norm
            except Exception: pass
            return pr.run()
        cc = nk.components.ParallelConnectedComponents if T > 1 else nk.components.ConnectedComponents
        return {
            "betweenness": (lambda: c.Betweenness(g, False, False).run(), half),
            "betweenness_k": (lambda: c.EstimateBetweenness(g, min(A.k, n), False, T > 1).run(), half),
            "edge_betweenness": (edge, edgesum),
            "closeness": (lambda: c.Closeness(g, True, c.ClosenessVariant.GENERALIZED).run(), lambda b: vec(b.scores())),
            "harmonic": (lambda: c.HarmonicCloseness(g, False).run(), lambda b: vec(b.scores())),
            "pagerank": (pagerank, lambda b: vec(sum1(b.scores()))),
            "eigenvector": (lambda: c.EigenvectorCentrality(g, 1e-9).run(), lambda b: vec(l2(b.scores()))),
            "components": (lambda: cc(g).run(), lambda b: [b.numberOfComponents(), int(np.bincount(b.getPartition().getVector()).max())]),
            "biconnected": (lambda: nk.components.BiconnectedComponents(g).run(), lambda b: [b.numberOfComponents(), max(b.getComponentSizes().values())]),
            "kcore": (lambda: c.CoreDecomposition(g).run(), lambda b: vec(b.scores())),
            "louvain": (lambda: nk.community.PLM(g, True).run(), lambda b: list(modularity(b.getPartition().getVector()))),
            "leiden": (lambda: nk.community.ParallelLeiden(g).run(), lambda b: list(modularity(b.getPartition().getVector()))),
            "triangles": (tri, lambda b: [int(round(sum(b.scores()) / 3))]),
            "clustering": (lambda: c.LocalClusteringCoefficient(g, True).run(), lambda b: vec(b.scores())),
            "kadabra": (lambda: c.KadabraBetweenness(g, A.eps, A.delta).run(), approx),
            "approx_rk": (lambda: c.ApproxBetweenness(g, A.eps, A.delta).run(), approx),
        }


class GraphTool:
    def __init__(self):
        import graph_tool as gt, graph_tool.centrality, graph_tool.topology, graph_tool.clustering
        self.gt = gt; self.version = gt.__version__.split()[0]; gt.openmp_set_num_threads(T)
    def raw(self):
        n, e = edges_np(False); g = self.gt.Graph(directed=False); g.add_edge_list(e); return g.num_vertices(), g.num_edges()
    def load(self):
        n, e = edges_np(); g = self.gt.Graph(directed=False); g.add_edge_list(e); return g, g.num_vertices(), g.num_edges()
    def algs(self, g):
        gt = self.gt; c = gt.centrality; t = gt.topology; n = g.num_vertices()
        def edgesum(r):
            e = g.get_edges([g.edge_index]); return evec(n, e[:, 0], e[:, 1], r[1].a[e[:, 2]])
        def blocks(r):
            e = g.get_edges([g.edge_index]); lab = np.asarray(r[0].a, dtype=np.int64)[e[:, 2]]
            pv = np.unique(np.concatenate([lab * (n + 0) + e[:, 0], lab * (n + 0) + e[:, 1]]))
            return [int(lab.max()) + 1, int(np.bincount(pv // n).max())]
        return {
            "betweenness": (lambda: c.betweenness(g, norm=False), lambda r: vec(r[0].a)),
            "betweenness_k": (lambda: c.betweenness(g, pivots=pivots(n), norm=False), lambda r: vec(r[0].a)),
            "edge_betweenness": (lambda: c.betweenness(g, norm=False), edgesum),
            "closeness": (lambda: c.closeness(g, norm=True), lambda r: vec(wf(r.a))),
            "harmonic": (lambda: c.closeness(g, norm=False, harmonic=True), lambda r: vec(r.a)),
            "pagerank": (lambda: c.pagerank(g, damping=.85, epsilon=1e-10), lambda r: vec(sum1(r.a))),
            "eigenvector": (lambda: c.eigenvector(g, epsilon=1e-9, max_iter=10000), lambda r: vec(l2(r[1].a))),
            "components": (lambda: t.label_components(g), lambda r: [len(r[1]), int(max(r[1]))]),
            "biconnected": (lambda: t.label_biconnected_components(g), blocks),
            "articulation": (lambda: t.label_biconnected_components(g), lambda r: [int(r[1].a.sum()), int(np.nonzero(r[1].a)[0].sum())]),
            "kcore": (lambda: t.kcore_decomposition(g), lambda r: vec(r.a)),
            "clustering": (lambda: gt.clustering.local_clustering(g), lambda r: vec(r.a)),
        }


class Rustworkx:
    def __init__(self):
        import rustworkx as rx; self.rx = rx; self.version = rx.__version__
    def raw(self):
        g = self.rx.PyGraph.read_edge_list(A.file); return g.num_nodes(), g.num_edges()
    def load(self):
        n, e = edges_np(); g = self.rx.PyGraph(multigraph=True)
        g.add_nodes_from(range(n)); g.add_edges_from_no_data(list(map(tuple, e.tolist())))
        return g, g.num_nodes(), g.num_edges()
    def algs(self, g):
        rx = self.rx; n = g.num_nodes(); pt = 50 if T > 1 else 1 << 62
        by = lambda d: [d[i] for i in range(n)]
        def edgesum(d):
            e = np.array(g.edge_list()); return evec(n, e[:, 0], e[:, 1], [d[i] for i in range(len(e))])
        h = {}
        def pagerank():
            return rx.pagerank(h["d"], alpha=.85, tol=1e-10, max_iter=1000)
        if "pagerank" in A.alg: h["d"] = g.to_directed()
        return {
            "betweenness": (lambda: rx.graph_betweenness_centrality(g, False, False, pt), lambda d: vec(by(d))),
            "edge_betweenness": (lambda: rx.graph_edge_betweenness_centrality(g, False, pt), edgesum),
            "closeness": (lambda: rx.graph_closeness_centrality(g, True, pt), lambda d: vec(by(d))),
            "pagerank": (pagerank, lambda d: vec(sum1(by(d)))),
            "eigenvector": (lambda: rx.graph_eigenvector_centrality(g, max_iter=10000, tol=1e-9), lambda d: vec(l2(by(d)))),
            "components": (lambda: rx.connected_components(g), lambda c: [len(c), max(map(len, c))]),
            "biconnected": (lambda: rx.biconnected_components(g), lambda d: self.blocks(d)),
            "articulation": (lambda: rx.articulation_points(g), lambda s: [len(s), sum(s)]),
            "bridges": (lambda: rx.bridges(g), lambda s: [len(s), sum(u + v for u, v in s)]),
            "kcore": (lambda: rx.core_number(g), lambda d: vec(by(d))),
            "transitivity": (lambda: rx.transitivity(g), lambda x: [sig(x)]),
        }
    def blocks(self, d):
        b = {}
        for (u, v), i in d.items(): b.setdefault(i, set()).update((u, v))
        return [len(b), max(map(len, b.values()))]


class Networkx:
    def __init__(self):
        import networkx as nx; self.nx = nx; self.version = nx.__version__
    def raw(self):
        g = self.nx.read_edgelist(A.file, nodetype=int, create_using=self.nx.MultiGraph, data=False); return g.number_of_nodes(), g.number_of_edges()
    def load(self):
        g = self.nx.read_edgelist(A.file, nodetype=int, data=False); return g, g.number_of_nodes(), g.number_of_edges()
    def algs(self, g):
        nx = self.nx; n = g.number_of_nodes(); by = lambda d: [d[i] for i in range(n)]
        lab = lambda cs: [i for _, i in sorted((v, i) for i, c in enumerate(cs) for v in c)]
        def edgesum(d):
            e = np.array(list(d)); return evec(n, e[:, 0], e[:, 1], list(d.values()))
        return {
            "betweenness": (lambda: nx.betweenness_centrality(g, normalized=False), lambda d: vec(by(d))),
            "betweenness_k": (lambda: nx.betweenness_centrality(g, k=min(A.k, n), normalized=False, seed=1), lambda d: vec(by(d))),
            "edge_betweenness": (lambda: nx.edge_betweenness_centrality(g, normalized=False), edgesum),
            "closeness": (lambda: nx.closeness_centrality(g), lambda d: vec(by(d))),
            "harmonic": (lambda: nx.harmonic_centrality(g), lambda d: vec(by(d))),
            "pagerank": (lambda: nx.pagerank(g, alpha=.85, tol=1e-10 / n, max_iter=1000), lambda d: vec(sum1(by(d)))),
            "eigenvector": (lambda: nx.eigenvector_centrality(g, max_iter=10000, tol=1e-9 / n), lambda d: vec(l2(by(d)))),
            "components": (lambda: list(nx.connected_components(g)), lambda c: [len(c), max(map(len, c))]),
            "biconnected": (lambda: list(nx.biconnected_components(g)), lambda c: [len(c), max(map(len, c))]),
            "articulation": (lambda: list(nx.articulation_points(g)), lambda a: [len(a), sum(a)]),
            "bridges": (lambda: list(nx.bridges(g)), lambda b: [len(b), sum(u + v for u, v in b)]),
            "kcore": (lambda: nx.core_number(g), lambda d: vec(by(d))),
            "constraint": (lambda: nx.constraint(g), lambda d: vec(by(d))),
            "effective_size": (lambda: nx.effective_size(g), lambda d: vec([0 if x != x else x for x in by(d)])),
            "louvain": (lambda: nx.community.louvain_communities(g, seed=1), lambda c: list(modularity(lab(c)))),
            "triangles": (lambda: sum(nx.triangles(g).values()) // 3, lambda t: [t]),
            "clustering": (lambda: nx.clustering(g), lambda d: vec(by(d))),
        }


class SciKitNetwork:
    def __init__(self):
        import sknetwork; from importlib.metadata import version; self.version = version("scikit-network")
    def raw(self):
        from sknetwork.data import from_csv
        a = from_csv(A.file, delimiter=" ", weighted=False, matrix_only=True); return a.shape[0], a.nnz // 2
    def load(self):
        from scipy.sparse import csr_matrix
        n, e = edges_np(); u = np.concatenate([e[:, 0], e[:, 1]]); v = np.concatenate([e[:, 1], e[:, 0]])
        a = csr_matrix((np.ones(len(u), bool), (u, v)), shape=(n, n)); return a, n, len(e)
    def algs(self, a):
        from sknetwork import ranking as r, clustering as c, topology as t
        lab = lambda x: list(modularity(x))
        return {
            "betweenness": (lambda: r.Betweenness().fit_predict(a), lambda s: vec(s)),
            "closeness": (lambda: r.Closeness(method="exact").fit_predict(a), lambda s: vec(s)),
            "pagerank": (lambda: r.PageRank(.85, n_iter=1000, tol=1e-10).fit_predict(a), lambda s: vec(sum1(s))),
            "components": (lambda: t.get_connected_components(a), lambda l: [int(l.max()) + 1, int(np.bincount(l).max())]),
            "kcore": (lambda: t.get_core_decomposition(a), vec),
            "louvain": (lambda: c.Louvain(random_state=1).fit_predict(a), lab),
            "leiden": (lambda: c.Leiden(random_state=1).fit_predict(a), lab),
            "triangles": (lambda: t.count_triangles(a, parallelize=T > 1), lambda x: [int(x)]),
        }


class Leidenalg(Igraph):
    def algs(self, g):
        import leidenalg as la; self.version = la.__version__ if hasattr(la, "__version__") else "?"
        return {"leiden": (lambda: la.find_partition(g, la.ModularityVertexPartition, seed=1), lambda c: list(modularity(c.membership)))}


PEERS = {"igraph": Igraph, "networkit": Networkit, "graph-tool": GraphTool, "rustworkx": Rustworkx,
         "networkx": Networkx, "scikit-network": SciKitNetwork, "leidenalg": Leidenalg}


def reset_peak():
    try:
        with open("/proc/self/clear_refs", "w") as f: f.write("5")
    except OSError:
        pass


def peak_mb():
    for l in open("/proc/self/status"):
        if l.startswith("VmHWM"): return int(l.split()[1]) // 1024


def repeated(f):
    wall, cp, r = [], [], None
    while len(wall) < A.repeat and sum(wall) < A.budget:
        r = None
        c0, t0 = time.process_time(), time.perf_counter(); r = f()
        wall.append(time.perf_counter() - t0); cp.append(time.process_time() - c0)
    return r, wall, cp


def main():
    names = A.alg.split(",")
    p = PEERS[A.peer]()
    base = {"peer": A.peer, "version": p.version, "graph": os.path.basename(A.file).rsplit(".", 1)[0], "threads": T}
    def emit(**k):
        print(json.dumps({**base, **k}), flush=True)
    if "load" in names:
        reset_peak()
        (n, m), w, c = repeated(p.raw)
        simple = repeated(p.load)[2]
        emit(algorithm="load", n=n, m=m, load_s=0.0, simple_cpu_s=round(statistics.median(simple), 6), compute_s=round(statistics.median(w), 6), cpu_s=round(statistics.median(c), 6), runs=len(w), rss_mb=peak_mb(), checksum=[n, m])
    rest = [x for x in names if x != "load"]
    if not rest: return
    t0 = time.perf_counter(); g, n, m = p.load(); load_s = round(time.perf_counter() - t0, 6)
    algs = p.algs(g)
    for name in rest:
        b = dict(algorithm=name, n=n, m=m, load_s=load_s)
        if name == "betweenness_k": b["k"] = min(A.k, n)
        if name in ("kadabra", "approx_rk"): b.update(eps=A.eps, delta=A.delta)
        if name not in algs:
            emit(**b, error="unsupported"); continue
        f, post = algs[name]
        try:
            reset_peak()
            r, w, c = repeated(f)
            rss = peak_mb()
            emit(**b, compute_s=round(statistics.median(w), 6), cpu_s=round(statistics.median(c), 6), runs=len(w), rss_mb=rss, checksum=post(r))
        except Exception as e:
            emit(**b, error=f"{type(e).__name__}: {e}"[:160])


main()
