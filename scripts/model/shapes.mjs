// Turns a valibot schema into the source of a shape: calls to the parts in packages/model/src/check/parts.ts.
import * as parts from '../../packages/model/src/check/parts.ts';
import * as rules from '../../packages/model/src/rules.ts';

const literal = (value) => (typeof value === 'string' ? `'${value.replace(/[\\']/g, '\\$&')}'` : String(value));

const ruleName = (requirement) => {
  const [name] = Object.entries(rules).find(([, rule]) => rule === requirement) ?? [];
  if (!name) throw new Error(`A check in a schema is no export of rules.ts: ${requirement}`);
  return name;
};

/** How often each schema stands in another, and the key where it was first met. */
function uses(schema) {
  const found = new Map();
  const visit = (item, key) => {
    const use = found.get(item);
    if (use) return void use.count++;
    found.set(item, { count: 1, key });
    if (item.type === 'lazy') return visit(item.getter(), key);
    if (item.entries) return Object.entries(item.entries).forEach(([name, entry]) => visit(entry, name));
    for (const inner of item.options ?? [item.item ?? item.wrapped]) if (inner?.type) visit(inner, key);
  };
  visit(schema);
  return found;
}

/** The source of packages/model/src/shapes/<noun>.ts. `named` maps the names of exports to their schemas. */
export function shapeFile(noun, schema, named) {
  const names = new Map([[schema, noun]]);
  const taken = new Set([noun, ...Object.keys(parts), ...Object.keys(rules)]);
  const name = (item, wanted) => {
    let free = wanted;
    for (let number = 2; taken.has(free); number++) free = `${wanted}${number}`;
    taken.add(free);
    names.set(item, free);
  };
  for (const [exported, item] of Object.entries(named))
    if (!names.has(item)) name(item, exported[0].toLowerCase() + exported.slice(1, -'Schema'.length));
  // What stands twice is written once. Optional ones are too short to be worth a name.
  for (const [item, { count, key }] of uses(schema))
    if (count > 1 && !names.has(item) && item.type !== 'optional' && item.type !== 'lazy') name(item, key);

  /** Schemas by name, each after what it is made of; those that are being written stand in `open`. */
  const written = new Map();
  const open = new Set();
  const used = { parts: new Set(), rules: new Set() };

  const call = (part, ...args) => {
    if (!(part in parts)) throw new Error(`There is no part "${part}".`);
    used.parts.add(part);
    return `${part}(${args.join(', ')})`;
  };
  const rule = (requirement) => {
    const name = ruleName(requirement);
    used.rules.add(name);
    return name;
  };

  function reference(item) {
    const name = names.get(item);
    if (!name) return source(item);
    if (!written.has(name)) {
      // A schema inside itself is asked for only when there is a value to look at.
      if (open.has(name)) return `(value) => ${name}(value)`;
      open.add(name);
      written.set(name, source(item));
    }
    return name;
  }

  function source(item) {
    const actions = item.pipe?.slice(1).filter(({ kind }) => kind !== 'metadata') ?? [];
    switch (item.type) {
      case 'string':
        return stringSource(actions);
      case 'number':
        return numberSource(actions);
      case 'array':
        return listSource(item, actions);
    }
    const checks = actions.map(({ type, requirement }) => {
      if (type !== 'check') throw new Error(`No shape is known for the action "${type}" on "${item.type}".`);
      return rule(requirement);
    });
    if (!checks.length) return plainSource(item);
    return call('all', plainSource(item), ...checks);
  }

  function plainSource(item) {
    switch (item.type) {
      case 'strict_object':
        return call(
          'shape',
          `{ ${Object.entries(item.entries)
            .map(([key, entry]) => `${key}: ${reference(entry)}`)
            .join(', ')} }`,
        );
      case 'variant':
      case 'union':
        return call('any', ...item.options.map(reference));
      case 'optional':
        return call('opt', reference(item.wrapped));
      case 'lazy':
        return reference(item.getter());
      case 'literal':
        return call('one', literal(item.literal));
      case 'picklist':
        return call('one', ...item.options.map(literal));
      case 'boolean':
        return call('one', 'true', 'false');
    }
    throw new Error(`No shape is known for the schema "${item.type}".`);
  }

  function stringSource(actions) {
    const tests = actions.map(({ type, requirement }) => {
      if (requirement instanceof RegExp) return call('like', requirement);
      if (type === 'non_empty') return call('like', /[^]/);
      if (type === 'check') return call('like', `{ test: ${rule(requirement)} }`);
      throw new Error(`No shape is known for the action "${type}" on a string.`);
    });
    if (!tests.length) return call('like', /^/);
    return tests.length === 1 ? tests[0] : call('all', ...tests);
  }

  function numberSource(actions) {
    const {
      min_value: least,
      max_value: most,
      integer,
      ...unknown
    } = Object.fromEntries(actions.map(({ type, requirement }) => [type, requirement ?? true]));
    if (Object.keys(unknown).length) throw new Error(`No shape is known for the action "${Object.keys(unknown)[0]}".`);
    const range = call('between', ...[least ?? -Infinity, most].filter((bound) => bound !== undefined));
    return integer ? call('all', range, 'Number.isInteger') : range;
  }

  function listSource({ item }, actions) {
    const {
      min_length: least = 0,
      max_length: most,
      ...unknown
    } = Object.fromEntries(actions.map(({ type, requirement }) => [type, requirement]));
    if (Object.keys(unknown).length) throw new Error(`No shape is known for the action "${Object.keys(unknown)[0]}".`);
    const bounded = call('list', reference(item), ...(least ? [least] : []));
    return most === undefined ? bounded : call('all', bounded, call('most', most));
  }

  reference(schema);
  const body = [...written].map(([name, code]) => `${name === noun ? 'export ' : ''}const ${name}: Fits = ${code};`);
  const imports = [`import { ${[...used.parts].sort().join(', ')}, type Fits } from '../check/parts.js';`];
  if (used.rules.size) imports.push(`import { ${[...used.rules].sort().join(', ')} } from '../rules.js';`);
  return ['// Generated from the schemas by scripts/generate-model.mjs. Edit those.', ...imports, '', ...body, ''].join(
    '\n',
  );
}
