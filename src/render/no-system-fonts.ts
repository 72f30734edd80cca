// Read by @napi-rs/canvas while it loads, so this module is imported before it. With the machine's own fonts the same
// chart would give other pictures elsewhere, and loading them takes longer than drawing.
process.env.DISABLE_SYSTEM_FONTS_LOAD = '1';
