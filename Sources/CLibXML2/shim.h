#include <libxml/xmlversion.h>
// The headers of ICU that this lets in do not agree with those of Foundation; nothing here needs them.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>

// xmlFree is a variable, which only C may read safely.
static inline void gazette_xml_free(void *text) { xmlFree(text); }
