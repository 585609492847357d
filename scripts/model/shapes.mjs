// Turns a valibot schema into the source of a shape: what a visitor's browser needs to know before it draws a document,
// said with the parts in packages/model/src/check/parts.ts. Keys that are marked `unseen` are left out, a string that is
// `drawnAs` something needs no more form than that, and too long a list is no reason to draw nothing.
import { getMetadata } from 'valibot';
import * as parts from '../../packages/model/src/check/parts.ts';
import * as steps from '../../packages/model/src/check/steps.ts';
import * as rules from '../../packages/model/src/rules.ts';

/** What can only be asked of a whole module, by the rule that stands for it in a schema. */
const inModule = new Map([[rules.isLinkUrl, 'leads']]);

const quoted = (key) => (/^\w+$/.test(key) ? key : `'${key}'`);

/** One of these: texts as one regular expression, as that is the shortest. */
function oneOf(values) {
  if (values.every((value) => typeof value === 'string')) {
    const texts = values.map((value) => value.replace(/[/.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
    return values.length > 1 ? `/^(${texts})$/` : `/^${texts}$/`;
  }
  return `(value) => ${values.map((value) => `value === ${value}`).join(' || ')}`;
}

/** The entries of an object that an element reads. */
function seen(item) {
  const { unseen = [] } = getMetadata(item);
  for (const key of unseen) if (!(key in item.entries)) throw new Error(`There is no "${key}" to be unseen.`);
  return Object.entries(item.entries).filter(([key]) => !unseen.includes(key));
}

const ruleName = (requirement) => {
  const [name] = Object.entries(rules).find(([, rule]) => rule === requirement) ?? [];
  if (!name) throw new Error(`A check in a schema is no export of rules.ts: ${requirement}`);
  return name;
};

/** How often each schema stands in another, and the key where it was first met. Those that are `given` are left out. */
function uses(schema, given) {
  const found = new Map();
  const visit = (item, key) => {
    if (given.has(item)) return;
    const use = found.get(item);
    if (use) return void use.count++;
    found.set(item, { count: 1, key });
    if (item.type === 'lazy') return visit(item.getter(), key);
    if (item.entries) return seen(item).forEach(([name, entry]) => visit(entry, name));
    for (const inner of item.options ?? [item.item ?? item.wrapped]) if (inner?.type) visit(inner, key);
  };
  visit(schema);
  return found;
}

/**
 * The source of packages/model/src/shapes/<noun>.ts. `named` maps the names of exports to their schemas. What another
 * shape has is not written again: `given` maps the names that it exports to their schemas, and `lent` those that this one
 * is to export.
 */
export function shapeFile(noun, schema, named, { from, given = {}, lent = {} } = {}) {
  const borrowed = new Map(Object.entries(given).map(([name, item]) => [item, name]));
  const names = new Map([[schema, noun], ...borrowed]);
  const taken = new Set([
    noun,
    ...Object.keys(given),
    ...Object.keys(parts),
    ...Object.keys(rules),
    ...Object.keys(steps),
  ]);
  const name = (item, wanted) => {
    let free = wanted;
    for (let number = 2; taken.has(free); number++) free = `${wanted}${number}`;
    taken.add(free);
    names.set(item, free);
  };
  for (const [exported, item] of Object.entries(named))
    if (!names.has(item)) name(item, exported[0].toLowerCase() + exported.slice(1, -'Schema'.length));
  // What stands twice is written once. Optional ones are too short to be worth a name.
  for (const [item, { count, key }] of uses(schema, borrowed))
    if (count > 1 && !names.has(item) && item.type !== 'optional' && item.type !== 'lazy') name(item, key);

  /** Schemas by name, each after what it is made of; those that are being written stand in `open`. */
  const written = new Map();
  const open = new Set();
  /** Names of those that have themselves inside. */
  const recursive = new Set();
  const used = { parts: new Set(), rules: new Set(), steps: new Set() };

  const call = (part, ...args) => {
    if (!(part in parts)) throw new Error(`There is no part "${part}".`);
    used.parts.add(part);
    return `${part}(${args.join(', ')})`;
  };
  const step = (name) => {
    if (!(name in steps)) throw new Error(`There is no "${name}".`);
    used.steps.add(name);
    return name;
  };
  const rule = (requirement) => {
    const named = inModule.get(requirement);
    if (named) return step(named);
    const name = ruleName(requirement);
    used.rules.add(name);
    return name;
  };
  const object = (entries) => `{ ${entries.map(([key, code]) => `${quoted(key)}: ${code}`).join(', ')} }`;

  function reference(item) {
    const name = names.get(item);
    if (borrowed.has(item)) return name;
    if (!name) return source(item);
    if (!written.has(name)) {
      // A schema inside itself is asked for only when there is a value to look at.
      if (open.has(name)) {
        recursive.add(name);
        return `(value) => ${name}(value)`;
      }
      open.add(name);
      written.set(name, source(item));
    }
    return name;
  }

  function entry(key, item) {
    if (!rules.leadsToStep.test(key)) return reference(item);
    return item.type === 'optional' ? call('opt', step('isStep')) : step('isStep');
  }
  const entries = (of) => object(of.map(([key, item]) => [key, entry(key, item)]));

  function source(item) {
    const actions = item.pipe?.slice(1).filter(({ kind }) => kind !== 'metadata') ?? [];
    switch (item.type) {
      case 'string':
        return stringSource(item, actions);
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
        return entries(seen(item));
      case 'variant':
        return variantSource(item);
      case 'union':
        return unionSource(item);
      case 'optional':
        return call('opt', reference(item.wrapped));
      case 'lazy':
        return reference(item.getter());
      case 'literal':
        return oneOf([item.literal]);
      case 'picklist':
        return oneOf(item.options);
      case 'boolean':
        return oneOf([true, false]);
    }
    throw new Error(`No shape is known for the schema "${item.type}".`);
  }

  /** Objects of one key each are told apart by it. */
  function unionSource({ options }) {
    const keyed = options.map(({ entries: of = {} }) => Object.entries(of));
    if (keyed.every(({ length }) => length === 1)) return call('keyed', entries(keyed.flat()));
    return call('any', ...options.map(reference));
  }

  /** What all kinds have is said once. */
  function variantSource({ key, options: all }) {
    const options = all.filter(({ type }) => type !== 'variant');
    // A variant of more than another one: it fits there, or here.
    const others = all.filter(({ type }) => type === 'variant').map(reference);
    const here = kindsSource(key, options);
    return others.length ? call('any', ...others, here) : here;
  }

  function kindsSource(key, options) {
    if (options.length === 1) return entries(seen(options[0]));
    const shared = seen(options[0]).filter(([name, item]) => options.every(({ entries }) => entries[name] === item));
    const own = options.flatMap((option) => {
      const { literal, options: kinds = [literal] } = option.entries[key];
      const code = entries(seen(option).filter(([name]) => name !== key && !shared.some(([other]) => other === name)));
      return kinds.map((kind) => [kind, code]);
    });
    const kinds = call('kinds', `'${key}'`, object(own));
    return shared.length ? call('all', entries(shared), kinds) : kinds;
  }

  function stringSource(item, actions) {
    const { drawnAs } = getMetadata(item);
    if (drawnAs) return String(drawnAs);
    const tests = actions.map(({ type, requirement }) => {
      if (requirement instanceof RegExp) return String(requirement);
      if (type === 'check') return `{ test: ${rule(requirement)} }`;
      throw new Error(`No shape is known for the action "${type}" on a string.`);
    });
    if (!tests.length) return '/^/';
    return tests.length === 1 ? tests[0] : call('all', ...tests);
  }

  function numberSource(actions) {
    const bounds = { min_value: '>=', max_value: '<=' };
    const whole = actions.some(({ type }) => type === 'integer');
    const tests = actions
      .filter(({ type }) => type !== 'integer' && type !== 'finite')
      .map(({ type, requirement }) => {
        if (!bounds[type]) throw new Error(`No shape is known for the action "${type}" on a number.`);
        return ` && value ${bounds[type]} ${requirement}`;
      });
    return `(value) => Number.${whole ? 'isInteger' : 'isFinite'}(value)${tests.join('')}`;
  }

  function listSource({ item }, actions) {
    for (const { type } of actions)
      if (!/^(m(in|ax)_)?length$/.test(type)) throw new Error(`No shape is known for the action "${type}" on a list.`);
    const least = actions.find(({ type }) => /^(min_)?length$/.test(type))?.requirement;
    const items = call('list', reference(item), ...(least ? [least] : []));
    const [first] = item.options ?? [item];
    return first.entries?.id && seen(first).some(([key]) => key === 'id')
      ? call('all', items, call('distinct', `'id'`))
      : items;
  }

  /** What TypeScript could not find out by itself. */
  const type = (name, code) => {
    if (recursive.has(name) || code.startsWith('(')) return ': Fits';
    return code.startsWith('{') && code.includes('(value)') ? ': Part' : '';
  };

  reference(schema);
  const body = [...written].map(
    ([name, code]) => `${name === noun || name in lent ? 'export ' : ''}const ${name}${type(name, code)} = ${code};`,
  );
  const imported = [...used.parts].sort();
  for (const one of ['Fits', 'Part'])
    if (body.some((line) => line.includes(`: ${one} =`))) imported.push(`type ${one}`);
  const imports = [`import { ${imported.join(', ')} } from '../check/parts.js';`];
  if (used.steps.size) imports.push(`import { ${[...used.steps].sort().join(', ')} } from '../check/steps.js';`);
  if (used.rules.size) imports.push(`import { ${[...used.rules].sort().join(', ')} } from '../rules.js';`);
  if (borrowed.size) imports.push(`import { ${[...borrowed.values()].join(', ')} } from './${from}.js';`);
  const header =
    '// Generated from the schemas by scripts/generate-model.mjs: what an element reads of a document. Edit those.';
  return [header, ...imports, '', ...body, ''].join('\n');
}
