#include <zlib.h>

/* deflateInit2 is a macro, which Swift cannot call. Window bits 15 + 16 write the gzip wrapper (RFC 1952). */
static inline int maklumat_gzip_begin(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}

/* deflateInit2 and inflateInit are macros, which Swift cannot call. These write and read the wrapper of RFC 1950, with the
   small window and tables that suffice for a text of some kilobytes: they are made anew for each. */
static inline int maklumat_pack_begin(z_stream *stream) {
    return deflateInit2(stream, 1, Z_DEFLATED, 12, 5, Z_DEFAULT_STRATEGY);
}

static inline int maklumat_unpack_begin(z_stream *stream) {
    return inflateInit(stream);
}
