// qpdf 11 speaks of its old pointers unless it is told that we use none.
#define POINTERHOLDER_TRANSITION 4

#include "CPoppler.h"

#include <climits>
#include <cstdlib>
#include <cstring>
#include <map>
#include <memory>
#include <new>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <poppler/cpp/poppler-document.h>
#include <poppler/cpp/poppler-global.h>
#include <poppler/cpp/poppler-page.h>
#include <qpdf/Buffer.hh>
#include <qpdf/QPDF.hh>
#include <qpdf/QPDFExc.hh>

namespace {

void say_nothing(const std::string &, void *) {}

const std::set<std::string> fetching = {"/URI", "/SubmitForm", "/ImportData", "/GoToR", "/GoToE", "/Thread"};
const std::set<std::string> showing = {"/RichMedia", "/3D", "/Movie", "/Sound", "/Screen"};

// An action that runs without being asked for (ISO 32000-1, 12.6.3), or a chain of them.
void look_at_start(QPDFObjectHandle action, yaas_pdf_actions *actions, int depth) {
    if (depth > 16 || !action.isDictionary()) return;
    QPDFObjectHandle kind = action.getKey("/S");
    if (kind.isName() && fetching.count(kind.getName())) actions->fetches = 1;
    QPDFObjectHandle next = action.getKey("/Next");
    if (next.isDictionary()) look_at_start(next, actions, depth + 1);
    if (next.isArray())
        for (auto &item : next.getArrayAsVector()) look_at_start(item, actions, depth + 1);
}

// The XML of a form may hold scripts, in any encoding that has ASCII's signs.
void look_at_form(QPDFObjectHandle part, yaas_pdf_actions *actions) {
    if (part.isArray()) {
        for (auto &item : part.getArrayAsVector())
            if (item.isStream()) look_at_form(item, actions);
        return;
    }
    if (!part.isStream()) return;
    std::shared_ptr<Buffer> buffer;
    try {
        buffer = part.getStreamData(qpdf_dl_specialized);
    } catch (const QPDFExc &) {
        return;
    }
    std::string text;
    for (size_t place = 0; place < buffer->getSize(); place++)
        if (char sign = static_cast<char>(buffer->getBuffer()[place])) text += sign;
    for (const char *mark : {"<script", ":script"})
        if (text.find(mark) != std::string::npos) actions->has_script = 1;
}

// Objects within objects, but not those that another object refers to: they have their own turn.
void look(QPDFObjectHandle object, yaas_pdf_actions *actions, int depth) {
    if (depth > 64) return;
    if (object.isStream()) {
        object = object.getDict();
        // Its bytes stand in another file (7.3.8.2).
        if (!object.getKey("/F").isNull()) actions->fetches = 1;
    }
    if (object.isArray()) {
        for (auto &item : object.getArrayAsVector())
            if (!item.isIndirect()) look(item, actions, depth + 1);
        return;
    }
    if (!object.isDictionary()) return;
    for (auto &key : object.getKeys()) {
        QPDFObjectHandle value = object.getKey(key);
        // Not the names /JavaScript and /EmbeddedFiles of the catalogue: many a program writes them with nothing below.
        if (key == "/JS") actions->has_script = 1;
        if (key == "/EF" && value.isDictionary() && !value.getKeys().empty()) actions->has_files = 1;
        if (key == "/OpenAction") look_at_start(value, actions, 0);
        if (key == "/AA" && value.isDictionary())
            for (auto &event : value.getKeys()) look_at_start(value.getKey(event), actions, 0);
        if (key == "/XFA") look_at_form(value, actions);
        if (value.isName()) {
            std::string name = value.getName();
            if (key == "/S" && name == "/JavaScript") actions->has_script = 1;
            if (key == "/S" && name == "/Launch") actions->launches = 1;
            if (key == "/Type" && name == "/EmbeddedFile") actions->has_files = 1;
            if (key == "/Subtype" && showing.count(name) && object.hasKey("/Rect")) actions->has_objects = 1;
        }
        if (!value.isIndirect()) look(value, actions, depth + 1);
    }
}

int index_of(const std::string &font, std::map<std::string, int> *fonts, yaas_pdf_text *text) {
    auto found = fonts->find(font);
    if (found != fonts->end()) return found->second;
    void *grown = realloc(text->fonts, (text->font_count + 1) * sizeof(char *));
    if (!grown) throw std::bad_alloc();
    text->fonts = static_cast<char **>(grown);
    char *copy = strdup(font.c_str());
    if (!copy) throw std::bad_alloc();
    text->fonts[text->font_count] = copy;
    int index = static_cast<int>(text->font_count++);
    fonts->emplace(font, index);
    return index;
}

bool is_alef(unsigned short letter) {
    return letter == 0x627 || letter == 0x622 || letter == 0x623 || letter == 0x625;
}

bool holds(const std::vector<double> &widths, double width) {
    for (double other : widths)
        if (other > width - 0.01 && other < width + 0.01) return true;
    return false;
}

// The widths of single alefs on a page.
std::vector<double> alef_widths(const std::vector<poppler::text_box> &boxes) {
    std::vector<double> widths;
    for (auto &box : boxes) {
        poppler::ustring text = box.text();
        for (size_t place = 0; place < text.size(); place++) {
            if (!is_alef(text[place]) || (place > 0 && text[place - 1] == 0x644)) continue;
            double width = box.char_bbox(place).width();
            if (!holds(widths, width)) widths.push_back(width);
        }
    }
    return widths;
}

// Words come as they are seen, from left to right; but the two letters of the Arabic ligature lam-alef, which is one sign
// on the page, in the order of reading. It is known by its letters' equal shares of the sign's width, where a single
// alef has another, or by standing alone.
poppler::ustring as_seen(const poppler::text_box &box, const std::vector<double> &alefs) {
    poppler::ustring text = box.text();
    for (size_t place = 0; place + 1 < text.size(); place++) {
        if (text[place] != 0x644 || !is_alef(text[place + 1])) continue;
        double first = box.char_bbox(place).width(), second = box.char_bbox(place + 1).width();
        bool is_shared = first > second - 0.001 && first < second + 0.001;
        if (text.size() == 2 || (is_shared && !holds(alefs, first))) std::swap(text[place], text[place + 1]);
    }
    return text;
}

bool append(
    yaas_pdf_text *text, size_t *capacity, const poppler::text_box &box, int page, const poppler::rectf &area,
    int font, const std::vector<double> &alefs) {
    poppler::byte_array bytes = as_seen(box, alefs).to_utf8();
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
    text->words[text->count++] = {copy,          bytes.size(),   place.left(), place.top(),
                                  place.right(), place.bottom(), area.width(), area.height(), page,
                                  box.has_space_after() ? 1 : 0, font};
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
        std::map<std::string, int> fonts;
        for (int number = 0; number < text->pages; number++) {
            std::unique_ptr<poppler::page> page(pdf->create_page(number));
            if (!page) continue;
            poppler::rectf area = page->page_rect();
            std::vector<poppler::text_box> boxes = page->text_list(poppler::page::text_list_include_font);
            std::vector<double> alefs = alef_widths(boxes);
            for (const poppler::text_box &box : boxes) {
                if (text->count >= most) {
                    text->has_more = 1;
                    return YAAS_PDF_DONE;
                }
                int font = index_of(box.has_font_info() ? box.get_font_name() : "", &fonts, text);
                if (!append(text, &capacity, box, number, area, font, alefs)) return YAAS_PDF_NO_MEMORY;
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
    for (size_t index = 0; index < text->font_count; index++) free(text->fonts[index]);
    free(text->words);
    free(text->fonts);
    memset(text, 0, sizeof *text);
}
