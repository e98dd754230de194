#ifndef CGRAPHVIZ_TEXTLAYOUT_H
#define CGRAPHVIZ_TEXTLAYOUT_H

#include "shim.h"

#if __has_include(<gvplugin_textlayout.h>)
#include <gvplugin_textlayout.h>
#else
#include <graphviz/gvplugin_textlayout.h>
#endif

// What a text layout returns: `boolean`, a char, up to Graphviz 2.50; `bool` since.
typedef __typeof__(((gvtextlayout_engine_t *)0)
                       ->textlayout((textspan_t *)0, (char **)0)) cgraphviz_flag;

static const cgraphviz_flag cgraphviz_yes = 1;
static const cgraphviz_flag cgraphviz_no = 0;

typedef cgraphviz_flag (*cgraphviz_textlayout)(textspan_t *span, char **fontpath);

// A context in which text is measured by the function given, before any plugin on the machine:
// pango, which otherwise does it, is never loaded, nor are the machine's fonts looked through.
static inline GVC_t *cgraphviz_context(cgraphviz_textlayout measure) {
  static gvtextlayout_engine_t engine;
  static gvplugin_installed_t types[] = {{0, "textlayout", 1000, &engine, NULL},
                                         {0, NULL, 0, NULL, NULL}};
  static gvplugin_api_t apis[] = {{API_textlayout, types}, {(api_t)0, NULL}};
  static gvplugin_library_t library = {"weft", apis};
  static const lt_symlist_t builtins[] = {{"gvplugin_weft_LTX_library", &library}, {NULL, NULL}};
  engine.textlayout = measure;
  return gvContextPlugins(builtins, 1);
}

#endif
