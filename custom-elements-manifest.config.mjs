// What custom-elements.json says about the elements: what the page may use, under the names it is published by.
// Run from packages/elements; `npm run manifest` does.

/** Members that are nobody's business but the class's own. */
const isInternal = ({ name, privacy, static: isStatic }) =>
  isStatic || privacy === 'private' || privacy === 'protected' || name.startsWith('#');

/** The analyzer knows customElements.define(); our define() is that with a guard. */
const definitions = {
  name: 'kith-definitions',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'define') return;
    const [tag, element] = node.arguments;
    moduleDoc.exports = [
      ...(moduleDoc.exports ?? []),
      {
        kind: 'custom-element-definition',
        name: tag.text,
        declaration: { name: element.getText(), module: moduleDoc.path.replace('.define.ts', '.ts') },
      },
    ];
  },
};

/** Leaves the elements and their events, with what is public in them. */
const publicOnly = {
  name: 'kith-public-only',
  packageLinkPhase({ customElementsManifest: manifest }) {
    for (const module of manifest.modules) {
      module.declarations = (module.declarations ?? []).filter(
        ({ customElement, superclass }) => customElement || superclass?.name === 'CustomEvent',
      );
      const kept = new Set(module.declarations.map(({ name }) => name));
      module.exports = (module.exports ?? []).filter(
        ({ kind, name }) => kind === 'custom-element-definition' || kept.has(name),
      );
      for (const declaration of module.declarations) {
        declaration.members = declaration.members?.filter((member) => !isInternal(member));
        // The analyzer also takes what is passed to an event's constructor for the name of an event.
        declaration.events = declaration.events?.filter(({ name }) => name?.startsWith('kith-'));
        // The analyzer looks for a class of the platform in our own file.
        if (declaration.superclass.name === 'CustomEvent') delete declaration.superclass.module;
        for (const field of [...(declaration.members ?? []), ...(declaration.attributes ?? [])]) tidy(field);
      }
    }
    manifest.modules = manifest.modules
      .filter(({ declarations, exports }) => declarations.length + exports.length > 0)
      .sort((a, b) => (a.path < b.path ? -1 : 1));
    for (const module of manifest.modules) {
      module.path = published(module.path);
      for (const { declaration } of module.exports) declaration.module = published(declaration.module);
    }
  },
};

/** An optional property that is also declared `| undefined` is reported as both. */
function tidy(field) {
  if (field.type) field.type.text = field.type.text.replaceAll('| undefined | undefined', '| undefined');
}

const published = (path) => path.replace(/^src\//, 'dist/').replace(/\.ts$/, '.js');

export default {
  globs: ['src/**/*.ts'],
  exclude: ['**/*.test.ts'],
  outdir: '.',
  litelement: true,
  packagejson: false,
  plugins: [definitions, publicOnly],
};
