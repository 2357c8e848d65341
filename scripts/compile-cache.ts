import { resolve } from 'node:path';

/** For the environment of a process of Node and of those that it starts: code that one of them compiled is not compiled again by the next. */
export const compileCache = { NODE_COMPILE_CACHE: resolve('node_modules/.cache/node') };
