#ifndef CGRAPHVIZ_SHIM_H
#define CGRAPHVIZ_SHIM_H

#if __has_include(<gvc.h>)
#include <gvc.h>
#else
#include <graphviz/gvc.h>
#endif

// gvRenderData wrote its length through `unsigned *` up to Graphviz 12 and through
// `size_t *` from 13 on; this is whichever the installed header declares.
typedef __typeof__(_Generic(
    &gvRenderData,
    int (*)(GVC_t *, graph_t *, const char *, char **, unsigned *): (unsigned)0,
    default: (size_t)0)) cgraphviz_length;

#endif
