/// <reference types="astro/client" />
/// <reference types="@astrojs/starlight" />
/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
