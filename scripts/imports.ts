import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import ts from 'typescript';

/** What a file takes from another or from a package. */
interface Import {
  /** As it is written: '#src/…', './…', the name of a package. */
  from: string;
  /** The file it names, from the root of the project; undefined for a package. */
  target: string | undefined;
  /** The names taken; '*' for all of them, 'default' for the one without a name. */
  names: string[];
  /** Nothing of it is left when the project runs. */
  typeOnly: boolean;
}

/** A file of code: what it imports, what it exports, and all its words. */
export interface Module {
  file: string;
  imports: Import[];
  exports: string[];
  /** How often each identifier stands in it. */
  words: Map<string, number>;
}

/** Reads the modules, components and scripts below `root` that a pattern names. */
export const modulesIn = (pattern: string | string[], root = '.'): Module[] =>
  globSync(pattern, { cwd: root })
    .sort()
    .map((file) => readModule(file, readFileSync(join(root, file), 'utf8')));

function readModule(file: string, text: string): Module {
  const component = file.endsWith('.astro');
  const module: Module = { file, imports: [], exports: component ? ['default'] : [], words: new Map() };
  const take = (from: string, names: string[], typeOnly = false) =>
    module.imports.push({ from, target: targetOf(file, from), names, typeOnly });
  const visit = (node: ts.Node) => {
    if (ts.isIdentifier(node)) module.words.set(node.text, (module.words.get(node.text) ?? 0) + 1);
    else if (ts.isImportDeclaration(node)) take(textOf(node.moduleSpecifier), ...taken(node.importClause));
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      take(textOf(node.moduleSpecifier), node.exportClause ? namesOf(node.exportClause) : ['*'], node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      if (textOf(node.arguments[0]!)) take(textOf(node.arguments[0]!), ['*']);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) take(textOf(node.argument.literal), ['*'], true);
    module.exports.push(...exportedBy(node));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, component ? codeOf(text) : text, ts.ScriptTarget.Latest));
  return module;
}

/** The code of a component: its front matter and its scripts. */
function codeOf(component: string): string {
  const scripts = [...component.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code]) => code);
  return [/^---\n([\s\S]*?)\n---/.exec(component)?.[1] ?? '', ...scripts].join('\n');
}

/** What a literal says; nothing for what is found only when the code runs. */
const textOf = (node: ts.Node): string => (ts.isStringLiteralLike(node) ? node.text : '');

/** The names that an import takes, and whether types alone. */
function taken(clause: ts.ImportClause | undefined): [names: string[], typeOnly: boolean] {
  const { name, namedBindings, phaseModifier } = clause ?? {};
  return [[...(name ? ['default'] : []), ...(namedBindings ? namesOf(namedBindings) : [])], phaseModifier === ts.SyntaxKind.TypeKeyword];
}

/** The names as the other file has them: `{ a as b }` takes a. */
const namesOf = (bindings: ts.NamedImportBindings | ts.NamedExportBindings): string[] =>
  ts.isNamedImports(bindings) || ts.isNamedExports(bindings)
    ? bindings.elements.map(({ name, propertyName }) => (propertyName ?? name).text)
    : ['*'];

/** The names that a statement exports; one that passes a name on exports it too. */
function exportedBy(node: ts.Node): string[] {
  if (ts.isExportDeclaration(node))
    return node.exportClause && ts.isNamedExports(node.exportClause) ? node.exportClause.elements.map(({ name }) => name.text) : [];
  const marked = ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!marked) return [];
  if (ts.isVariableStatement(node)) return node.declarationList.declarations.flatMap(({ name }) => boundBy(name));
  const { name } = node as ts.DeclarationStatement;
  return name && ts.isIdentifier(name) ? [name.text] : [];
}

const boundBy = (name: ts.BindingName): string[] =>
  ts.isIdentifier(name) ? [name.text] : name.elements.flatMap((each) => (ts.isBindingElement(each) ? boundBy(each.name) : []));

/** The file that a specifier names, from the root of the project; undefined for a package. */
function targetOf(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? normalize(join(dirname(file), specifier)) : undefined;
}
