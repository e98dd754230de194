#ifndef CRSVG_SHIM_H
#define CRSVG_SHIM_H

#include <cairo-pdf.h>
#include <cairo.h>
#include <glib-object.h>

// librsvg's own pkg-config file carries -pthread, which the package manager warns about, so its
// headers cannot be found; these are the functions used, stable since librsvg 2.46.
typedef struct _RsvgHandle RsvgHandle;
typedef struct {
  double x, y, width, height;
} RsvgRectangle;

RsvgHandle *rsvg_handle_new_from_data(const guint8 *data, gsize length, GError **error);
void rsvg_handle_set_dpi(RsvgHandle *handle, double dpi);
gboolean rsvg_handle_render_document(RsvgHandle *handle, cairo_t *cr,
                                     const RsvgRectangle *viewport, GError **error);

#endif
