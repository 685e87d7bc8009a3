package com.lead2order.gateway.docs;

import io.vertx.core.json.JsonObject;

/** One entry of the catalogue of problems, as all services write it. */
record ProblemType(String slug, String title, int status, String meaning, String whatToDo) {

    static ProblemType of(String slug, JsonObject entry) {
        return new ProblemType(
                slug,
                entry.getString("title", slug),
                entry.getInteger("status", 0),
                entry.getString("meaning", ""),
                entry.getString("whatToDo", ""));
    }

    JsonObject toJson() {
        return new JsonObject()
                .put("type", "/problems/" + slug)
                .put("title", title)
                .put("status", status)
                .put("meaning", meaning)
                .put("whatToDo", whatToDo);
    }

    String toHtml() {
        return """
        <!doctype html>
        <html lang="en">
        <head><meta charset="utf-8"><title>%1$s</title></head>
        <body>
        <h1>%1$s</h1>
        <p>Status %2$d, type <code>/problems/%3$s</code></p>
        <h2>What it means</h2>
        <p>%4$s</p>
        <h2>What to do</h2>
        <p>%5$s</p>
        <p><a href="/problems">All problem types</a></p>
        </body>
        </html>
        """
                .formatted(
                        escaped(title), status, escaped(slug), escaped(meaning), escaped(whatToDo));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
