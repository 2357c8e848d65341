import { z } from 'zod';
import { dictionaries, type StringKey } from '#src/language/dictionaries.ts';
import { unwrapped } from '#src/content/unwrapped.ts';
import { heldAs, type Field } from '#src/editor/file/field.ts';
import type { Referent } from '#src/content/schema.ts';
import type { Measures } from './measures.ts';
import { relationTo } from './relations.ts';

/** The fields of a form, made from a schema: what is added to a schema stands in the editor, and nothing is written twice. */

interface FormOptions {
  /** The collection, by which the strings of the interface name the values of a choice: "study.kind.plan". */
  collection: string;
  /** Whether the form has a column for each language. */
  i18n: boolean;
  /** The measures to choose from; without them their numbers are typed. */
  measures?: Measures | undefined;
}

/** The fields of an entry. @throws for a schema that holds a type which no field can hold */
export function fieldsOf(schema: z.ZodType, options: FormOptions): Field[] {
  const { inner } = unwrapped(schema);
  if (inner instanceof z.ZodUnion) return merged((inner.options as z.ZodType[]).map((option) => fieldsOf(option, options)));
  if (!(inner instanceof z.ZodObject)) throw new Error(`${options.collection}: no form for a ${inner.def.type}`);
  return Object.entries(inner.shape as Record<string, z.ZodType>).map(([name, field]) => fieldOf(name, field, options));
}

/** The fields of an entry that may have several forms: those that only one form has may be left empty. */
function merged(forms: Field[][]): Field[] {
  const all = Map.groupBy(forms.flat(), ({ name }) => name);
  return [...all.values()].map((same) => {
    const field = same.length === forms.length ? same[0]! : { ...same[0]!, required: false, left: undefined };
    const choices = same.flatMap(({ options = [] }) => options);
    return choices.length > 0 ? { ...field, options: [...new Map(choices.map((choice) => [choice.value, choice])).values()] } : field;
  });
}

/** One field. What its schema says of it is its hint; its label, its name in plain words. */
export function fieldOf(name: string, schema: z.ZodType, options: FormOptions): Field {
  const { inner, optional, nullable, description, form, referent } = unwrapped(schema);
  const own = referent ? (chosenFrom(referent, options) ?? relationTo(referent)) : formed(form, inner, description);
  // A tick has two states, and null is a third.
  const ticked = inner instanceof z.ZodBoolean && nullable;
  const widget = own ?? (ticked ? literals(name, ['true', 'false'], options) : widgetOf(name, inner, options));
  const needed = !optional && !nullable;
  const left = optional ? undefined : nullable ? 'null' : leftOf(widget);
  return {
    name,
    label: inWords(name),
    ...widget,
    ...(description && { hint: description }),
    ...(options.i18n && { i18n: true }),
    // A list, a group or a tick may be empty and still be there: the file then says so.
    required: needed && (left === undefined || left === 'group'),
    ...(left && { left }),
    ...(description?.includes('written by `npm') && { readonly: true }),
  };
}

/** A measure is chosen by its title from those that are there: a relation of the editor can look into no folder of folders. */
const chosenFrom = (referent: Referent, { measures }: FormOptions): Widget | undefined =>
  measures && (referent === 'measure' || referent === 'measureOf') ? { widget: 'select', options: measures[referent] } : undefined;

/** A field without its name. */
type Widget = Pick<
  Field,
  'widget' | 'fields' | 'field' | 'types' | 'typeKey' | 'as' | 'options' | 'multiple' | 'collection' | 'file' | 'pattern'
> &
  Record<string, unknown>;

const leftOf = ({ widget, multiple, as }: Widget): Field['left'] => {
  if (widget === 'list' || multiple) return as === 'pairs' ? 'group' : 'list';
  if (widget === 'boolean') return 'false';
  return widget === 'object' && as !== 'idOrPage' && as !== 'pair' ? 'group' : undefined;
};

/** The pieces of `src/content/schema.ts` that have a field of their own. */
function formed(form: string | undefined, inner: z.ZodType, description = ''): Widget | undefined {
  if (form === 'day') return { widget: 'datetime', type: 'date', format: 'YYYY-MM-DD', picker_utc: true };
  if (form === 'text') return { widget: /sentence|words|paragraph/.test(description) ? 'text' : 'string' };
  return inner instanceof z.ZodString && inner.format === 'regex' ? { widget: 'string', pattern: patternOf(inner) } : undefined;
}

function widgetOf(name: string, schema: z.ZodType, options: FormOptions): Widget {
  if (schema instanceof z.ZodEnum) return { widget: 'select', options: choices(name, schema.options.map(String), options) };
  if (schema instanceof z.ZodLiteral) return literals(name, [...schema.values].map(String), options);
  if (schema instanceof z.ZodBoolean) return { widget: 'boolean' };
  if (schema instanceof z.ZodNumber)
    return schema.format === 'safeint'
      ? { widget: 'number', value_type: 'int' }
      : { widget: 'number', value_type: 'float', step: 0.000001 };
  if (schema instanceof z.ZodURL) return { widget: 'string', type: 'url' };
  if (schema instanceof z.ZodEmail) return { widget: 'string', type: 'email' };
  if (schema instanceof z.ZodString) return { widget: 'string', ...(schema.format === 'regex' && { pattern: patternOf(schema) }) };
  if (schema instanceof z.ZodObject) return { widget: 'object', collapsed: 'auto', fields: fieldsOf(schema, options) };
  if (schema instanceof z.ZodArray) return listOf(name, schema.element as z.ZodType, options);
  if (schema instanceof z.ZodUnion) return unionOf(name, schema.options as z.ZodType[], options);
  if (schema instanceof z.ZodTuple) {
    const [first, second] = schema.def.items as z.ZodType[];
    const fields = [fieldOf(heldAs.first, first!, options), fieldOf(heldAs.second, second!, options)];
    return { widget: 'object', as: 'pair', fields };
  }
  if (schema instanceof z.ZodRecord) return recordOf(schema.keyType as z.ZodType, schema.valueType as z.ZodType, options);
  throw new Error(`${options.collection}: no field for ${name}, a ${schema.def.type}: src/editor/forms/fields.ts`);
}

/** The rule of a text, and what the check says of one that breaks it. */
function patternOf(schema: z.ZodString): [string, string] {
  const check = schema.def.checks?.map((each) => each._zod.def as { pattern?: RegExp; error?: (issue: never) => unknown });
  const rule = check?.find(({ pattern }) => pattern);
  const said = rule?.error?.({} as never);
  return [rule!.pattern!.source, typeof said === 'string' ? said : 'is not written as it should be'];
}

function listOf(name: string, item: z.ZodType, options: FormOptions): Widget {
  const field = fieldOf(name, item, options);
  if (field.widget === 'relation' || (field.widget === 'select' && !field.as)) {
    const { widget, options: choices, collection, file, value_field, display_fields, search_fields } = field;
    return {
      widget,
      multiple: true,
      ...withoutUndefined({ options: choices, collection, file, value_field, display_fields, search_fields }),
    };
  }
  const shared = { widget: 'list', collapsed: 'auto', minimize_collapsed: 'auto' };
  if (field.as === 'idOrPage') return { ...shared, as: field.as, types: field.types, typeKey: field.typeKey };
  return field.widget === 'object' && !field.as ? { ...shared, fields: field.fields } : { ...shared, field: { ...field, required: true } };
}

const withoutUndefined = (values: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

/** A text or a group: the id of a document, or a page. Otherwise values of several types, which stand as text. */
function unionOf(name: string, forms: z.ZodType[], options: FormOptions): Widget {
  const group = forms.find((form) => form instanceof z.ZodObject);
  if (group) {
    const id = forms.find((form) => form !== group)!;
    return {
      widget: 'object',
      as: 'idOrPage',
      typeKey: 'form',
      types: [
        { name: heldAs.document, label: 'A document of the portal', fields: [fieldOf(heldAs.id, id, options)] },
        { name: heldAs.page, label: 'A published page', fields: fieldsOf(group, options) },
      ],
    };
  }
  const values = forms.flatMap((form) =>
    form instanceof z.ZodBoolean ? ['true', 'false'] : form instanceof z.ZodLiteral ? [...form.values].map(String) : [],
  );
  if (values.length === 0) return { widget: 'string', as: 'literal' };
  return literals(name, values, options);
}

const literals = (name: string, values: string[], options: FormOptions): Widget => ({
  widget: 'select',
  options: choices(name, values, options),
  as: 'literal',
});

/** Of names that are all known, a group; of free ones, a list of names and values. */
function recordOf(names: z.ZodType, value: z.ZodType, options: FormOptions): Widget {
  const { inner } = unwrapped(names);
  if (inner instanceof z.ZodEnum)
    return { widget: 'object', fields: inner.options.map((each) => fieldOf(String(each), value.optional(), options)) };
  const fields = [fieldOf(heldAs.name, names, options), fieldOf(heldAs.value, value, options)];
  return { widget: 'list', as: 'pairs', collapsed: 'auto', summary: `{{${heldAs.name}}}`, fields };
}

/** The values of a choice, named as the portal names them to readers, and otherwise by the word that stands in the file. */
function choices(name: string, values: string[], { collection }: FormOptions) {
  return values.map((value) => {
    const said = dictionaries.en[`${collection.replace(/Text$/, '')}.${name}.${value}` as StringKey] as unknown;
    return { label: typeof said === 'string' ? `${said} (${value})` : inWords(value), value };
  });
}

/** "shortTitle" is "Short title". */
export const inWords = (name: string): string => {
  const words = name
    .replaceAll(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
};
