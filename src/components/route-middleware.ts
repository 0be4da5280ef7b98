// This file adjusts what Starlight puts into every page's head: nothing tells which tools built the site.

import { defineRouteMiddleware } from '@astrojs/starlight/route-data';

export const onRequest = defineRouteMiddleware((context) => {
  const route = context.locals.starlightRoute;
  route.head = route.head.filter(({ tag, attrs }) => !(tag === 'meta' && attrs?.name === 'generator'));
});
