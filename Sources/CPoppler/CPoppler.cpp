#include "CPoppler.h"

#include <climits>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <new>

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>

namespace {

void say_nothing(const std::string &, void *) {}

// Objects within objects, but not those that another object refers to: they have their own turn.
void look(QPDFObjectHandle object, yaas_pdf_actions *actions, int depth) {
    if (depth > 64) return;
    if (object.isStream()) object = object.getDict();
    if (object.isArray()) {
        for (auto &item : object.getArrayAsVector())
            if (!item.isIndirect()) look(item, actions, depth + 1);
        return;
    }
    if (!object.isDictionary()) return;
    for (auto &key : object.getKeys()) {
        if (key == "/JS" || key == "/JavaScript") actions->has_script = 1;
        if (key == "/EmbeddedFiles" || key == "/EF") actions->has_files = 1;
        QPDFObjectHandle value = object.getKey(key);
        if (value.isName()) {
            std::string name = value.getName();
            if (key == "/S" && name == "/JavaScript") actions->has_script = 1;
            if (key == "/S" && name == "/Launch") actions->launches = 1;
            if (key == "/Type" && name == "/EmbeddedFile") actions->has_files = 1;
        }
        if (!value.isIndirect()) look(value, actions, depth + 1);
    }
}

bool append(yaas_pdf_text *text, size_t *capacity, const poppler::text_box &box, int page) {
    poppler::byte_array bytes = box.text().to_utf8();
    if (text->count == *capacity) {
        size_t wanted = *capacity ? *capacity * 2 : 1024;
        void *grown = realloc(text->words, wanted * sizeof(yaas_pdf_word));
        if (!grown) return false;
        text->words = static_cast<yaas_pdf_word *>(grown);
        *capacity = wanted;
    }
    char *copy = static_cast<char *>(malloc(bytes.size() + 1));
    if (!copy) return false;
    if (!bytes.empty()) memcpy(copy, bytes.data(), bytes.size());
    copy[bytes.size()] = 0;
    poppler::rectf place = box.bbox();
    text->words[text->count++] = {copy,          bytes.size(),    place.left(), place.top(),
                                  place.right(), place.bottom(), page,         box.has_space_after() ? 1 : 0};
    return true;
}

}  // namespace

yaas_pdf_outcome yaas_pdf_look(const uint8_t *bytes, size_t count, yaas_pdf_actions *actions) {
    memset(actions, 0, sizeof *actions);
    try {
        QPDF pdf;
        pdf.setSuppressWarnings(true);
        pdf.processMemoryFile("upload", reinterpret_cast<const char *>(bytes), count);
        for (auto &object : pdf.getAllObjects()) look(object, actions, 0);
        look(pdf.getTrailer(), actions, 0);
        return YAAS_PDF_DONE;
    } catch (const std::bad_alloc &) {
        return YAAS_PDF_NO_MEMORY;
    } catch (const QPDFExc &reason) {
        return reason.getErrorCode() == qpdf_e_password ? YAAS_PDF_LOCKED : YAAS_PDF_DAMAGED;
    } catch (...) {
        return YAAS_PDF_DAMAGED;
    }
}

yaas_pdf_outcome yaas_pdf_read(const uint8_t *bytes, size_t count, size_t most, yaas_pdf_text *text) {
    memset(text, 0, sizeof *text);
    if (count > INT_MAX) return YAAS_PDF_DAMAGED;
    try {
        poppler::set_debug_error_function(say_nothing, nullptr);
        std::unique_ptr<poppler::document> pdf(
            poppler::document::load_from_raw_data(reinterpret_cast<const char *>(bytes), static_cast<int>(count)));
        if (!pdf) return YAAS_PDF_DAMAGED;
        if (pdf->is_locked()) return YAAS_PDF_LOCKED;
        text->pages = pdf->pages();
        if (text->pages < 1) return YAAS_PDF_DAMAGED;
        size_t capacity = 0;
        for (int number = 0; number < text->pages; number++) {
            std::unique_ptr<poppler::page> page(pdf->create_page(number));
            if (!page) continue;
            for (const poppler::text_box &box : page->text_list()) {
                if (text->count >= most) {
                    text->has_more = 1;
                    return YAAS_PDF_DONE;
                }
                if (!append(text, &capacity, box, number)) return YAAS_PDF_NO_MEMORY;
            }
        }
        return YAAS_PDF_DONE;
    } catch (const std::bad_alloc &) {
        return YAAS_PDF_NO_MEMORY;
    } catch (...) {
        return YAAS_PDF_DAMAGED;
    }
}

void yaas_pdf_free(yaas_pdf_text *text) {
    for (size_t index = 0; index < text->count; index++) free(text->words[index].text);
    free(text->words);
    memset(text, 0, sizeof *text);
}
