import type { LocalDate } from '../../calendar/local-date.js';
import type { Span } from '../directive.js';
import { tellsWhen } from '../deadline/parse-deadlines.js';
import type { ParsedName } from '../../unit/names/parsed-name.js';
import { isUpper } from './lines.js';
import type { IssuerTest } from './clause-shape.js';
import { asksOnBehalf, groupsOf, isCutShort, type Group } from './groups.js';
import {
  belongsTo,
  blankTask,
  firstWithin,
  insertInOrder,
  isParticularOf,
  leadParts,
  measuresAbove,
  statedIn,
} from './attribute-owner.js';
import { askedAgain } from './addressed-again.js';
import { agendaItems, tellsAgenda } from './agenda.js';
import { attributeOf, withAttribute } from './attributes.js';
import { asMeant } from './full-address.js';
import { guestsOf } from './guests.js';
import { followsOrder, isItsReport } from './follows-order.js';
import { withHeadingLimit } from './heading-limit.js';
import { headingLikeOthers, labelledLead } from './labelled-leads.js';
import {
  addresses,
  closesItem,
  headedBy,
  isLedAbove,
  mayInherit,
  opensOrder,
  saysNobody,
  saysWhatToDo,
  speaksToBelow,
  takesOnItself,
} from './inheriting.js';
import { withLeadIn } from './lead-in.js';
import { listedLeads } from './listed-leads.js';
import {
  BLAMES,
  HOLDS_FOR,
  laysDownOnly,
  PLANS,
  statesPrinciples,
  TELLS_SOMEBODY,
  THREATENS,
  TRANSMITS,
} from './no-orders.js';
import { isCharged, ordersNobody } from './passive-order.js';
import { asksForPlan, inPlanContents } from './plan-contents.js';
import { cites, directsAfterAdverbial, TAKES_EFFECT, personAbove } from './paragraph.js';
import { sentenceEnd } from './parts.js';
import { leadsOver, readNode, sectionOf, withContents, withListed, type Reading } from './reading.js';
import { isOutlet } from './outlet.js';
import { foundBelow, isPageTitle, thingsBelow } from './listed-things.js';
import { bindsBodies, laysDown } from './rules.js';
import type { Source } from './source.js';
import { giveUp, matterAbove, matterBefore, ofMatter } from './matter-above.js';
import { leadsBehindMatter } from './matter-then-lead.js';
import { inlineParticulars } from './inline-particulars.js';
import { explainedAbove, isBasisItem, rulesOnBody, statesRule } from './states-rule.js';
import { buildTasks, type RawTask } from './task-build.js';
import { isSaidBelow } from './told-heading.js';
import { asTold } from './told-order.js';
import { closesBareList, foldedOf, goesOn, inClosingArticle, precedingNumbered } from './task-nodes.js';
import type { Node } from './tree.js';

export type { RawTask } from './task-build.js';

export type TaskContext = {
  readonly source: Source;
  readonly anchor: LocalDate | null;
  readonly isIssuer: IssuerTest;
  /** Whom a document without named assignees addresses: "Kính gửi", or the body a meeting was held with. */
  readonly addressees: readonly ParsedName[];
  /** Law (nghị định, thông tư): only its closing articles direct named bodies. */
  readonly normative: boolean;
  /** Rules promulgated by the document: only what they name a body for is a task. */
  readonly rules: boolean;
  /** "Thành phố", "Tỉnh" in the conclusions of a meeting with that city or province. */
  readonly met: ParsedName | null;
  /** Where the subject stands. */
  readonly subject: Span | null;
  /** Where a telling says that the document was issued. */
  readonly told: Span | null;
};

/** Every obligation of a document's tree, in reading order. */
export function tasksOf(context: TaskContext, nodes: readonly Node[]): RawTask[] {
  const { source } = context;
  const readings = new Map<Node, Reading>();
  const headed = new Map<Node, boolean>();
  const tasks: RawTask[] = [];
  let audience: readonly ParsedName[] = [];
  const numbered = precedingNumbered(nodes);
  const unnumbered = nodes.every(({ block }) => block.marker === null);
  /** The paragraph that attribute lines ("Cơ quan chủ trì: …") below it belong to. */
  let owner: Node | null = null;
  /** Tasks of a plan whose time or partners are known, but no lead yet. */
  const waiting = new Map<Node, RawTask>();
  /** Bodies that a paragraph inside an item introduced for what follows there ("Đoàn kiểm tra …, trong đó tập trung:"). */
  const introduced = new Map<Node, readonly ParsedName[]>();
  const inheritedFor = (node: Node): readonly ParsedName[] => {
    let crossed = false;
    const found = heir(node, () => (crossed = true));
    if (!crossed || found.length === 0) return found;
    const unsure = [...found];
    doubtful.set(unsure, 'cut-short');
    return unsure;
  };
  /** Somebody was told who was not understood. */
  let unread = false;
  /** `told`: a heading in between speaks of some that were not understood ("2. Đối với các bến xe"), who may be the ones. */
  const heir = (node: Node, told: () => void): readonly ParsedName[] => {
    for (let up = node.parent; up !== null; up = up.parent) {
      const names = introduced.get(up);
      if (names !== undefined) return names;
      const reading = readings.get(up);
      if (reading !== undefined && takesOnItself(reading)) return [];
      if (reading !== undefined && reading.clause.act !== 'none' && !saysNobody(reading)) return reading.clause.names;
      if (reading !== undefined && up.loose && up.parent === null) break;
      if (reading !== undefined && /^(?:doi voi|ve phia|rieng) /.test(reading.folded)) told();
      // "Điều 10. Trách nhiệm của doanh nghiệp" under "TRÁCH NHIỆM CỦA CÁC CƠ QUAN": an article of rules speaks for itself.
      if (context.rules && up.block.marker?.kind === 'article') return [];
      // A paragraph below an item that is an order of its own may speak to everybody again.
      if (reading !== undefined && up === node.parent && node.loose && closesItem(reading)) told();
      const person = personAbove(source, up) ?? headingLikeOthers(source, up, headed);
      if (person !== null) return [person];
    }
    if (context.rules) return [];
    if (audience.length > 0) return audience;
    if (unread) told();
    return context.addressees;
  };
  /** Names that a heading may have cut short: what inherits them is not sure either. */
  const doubtful = new Map<readonly ParsedName[], NonNullable<Group['doubt']>>();
  const isHeaded = ({ parent }: Node): boolean => parent !== null && readings.get(parent)?.clause.act === 'subject';
  /** The title of a page without a letterhead is no order, however it reads. */
  const isSubject = ({ block }: Node): boolean =>
    context.subject !== null && block.start >= context.subject.start && block.end <= context.subject.end;
  /** Items that say no task: things to report on, names of those who lead what is above them. */
  const things = new Set<Node>();
  const guests = guestsOf(source, nodes);
  const plan = asksForPlan(source, context.subject);
  for (const [at, node] of nodes.entries()) {
    const listed = listedLeads(source, node);
    listed?.items.forEach((item) => things.add(item));
    if (node.block.row || isSubject(node) || things.has(node) || guests.has(node)) continue;
    if (at === 0 && nodes.length > 2 && isPageTitle(source, node)) continue;
    if (isSaidBelow(source, nodes, at)) continue;
    const attribute = attributeOf(source, node);
    if (attribute?.forAll === true && owner !== null && node.parent === owner) {
      tasks.push(...measuresAbove(source, owner, tasks).map((task) => withAttribute(source, task, attribute, null)));
      tasks.sort((a, b) => a.start - b.start);
      continue;
    }
    const item = attribute === null ? null : (statedIn(source, node) ?? owner);
    if (attribute !== null && item !== null && belongsTo(node, item)) {
      const at = firstWithin(tasks, item);
      const base = at === -1 ? (waiting.get(item) ?? blankTask(source, item)) : tasks[at]!;
      const next = withAttribute(source, base, attribute, context.anchor);
      if (at !== -1) tasks[at] = next;
      else if (attribute.kind !== 'lead') waiting.set(item, next);
      else insertInOrder(tasks, next);
      if (attribute.kind === 'lead') leadParts(tasks, item, next);
      continue;
    }
    const particulars = inlineParticulars(source, node);
    if (particulars !== null) {
      const { item, attribute } = particulars;
      tasks.push(withAttribute(source, blankTask(source, item), attribute, context.anchor));
      owner = node;
      continue;
    }
    const words = source.words(node.block.start, node.block.end);
    const contents = thingsBelow(source, nodes, at);
    [...contents, ...foundBelow(source, nodes, at), ...agendaItems(source, nodes, at)].forEach((item) =>
      things.add(item),
    );
    const alone = closesBareList(source, node, nodes[at - 1]) ? { ...node, children: [] } : node;
    const own = readNode(source, context.isIssuer, alone, words);
    const read = withListed(asTold(source, context.told, node, words, own), listed?.names);
    const reading = contents.length > 0 && read.clause.act !== 'none' ? withContents(read) : read;
    const { clause, folded } = reading;
    readings.set(node, reading);
    if (clause.act !== 'none' && isCutShort(words, clause.next) && !isCharged(words, clause))
      doubtful.set(clause.names, 'cut-short');
    // "2. Các sở quản lý chuyên ngành / Giao các sở … gồm: - Sở A; - Sở B / Có trách nhiệm: a) …": the list speaks for the heading too.
    const above = node.parent === null ? undefined : readings.get(node.parent);
    if (listed !== null && node.parent !== null && above !== undefined && above.clause.act !== 'none')
      readings.set(node.parent, { ...above, clause: { ...above.clause, names: clause.names } });
    // A number with nothing behind it ("II.") owns nothing.
    if (words.length === 0) owner = null;
    else if (owner === null || !isParticularOf(owner, node, folded)) owner = node;
    if (folded.length < 12 || folded.endsWith('!')) continue;
    // Under "3. Hiệp hội X" a notice to the members is that body's task; elsewhere the issuer passes something on.
    if (folded.includes('thong bao') && TRANSMITS.test(folded) && !(folded.startsWith('thong bao') && isHeaded(node)))
      continue;
    const opening = node.block.marker === null && node.parent === null;
    if (node.loose && node.parent !== null && clause.act !== 'none' && reading.introduces)
      introduced.set(node.parent, clause.names);
    if (opening && clause.act === 'none' && TELLS_SOMEBODY.test(folded.slice(-240))) unread = true;
    const plans = opening && clause.act === 'subject' && PLANS.test(folded);
    if (opening && !plans && clause.act !== 'none' && leadsOver(folded) && speaksToBelow(reading, words, nodes[at + 1]))
      audience = clause.names;
    if (reading.container || reading.heading || (opening && tellsAgenda(folded))) continue;
    // "Công ty X." among those who take part: a name says nothing that is to be done.
    if (reading.named && clause.act === 'subject' && node.children.length === 0) continue;
    if (clause.act === 'none' && node.parent !== null && readings.get(node.parent)?.details === true) continue;
    if (reading.introduces || folded.includes('](http') || isUpper(source.text.slice(node.block.start, node.block.end)))
      continue;
    if (folded.length < 400 && folded.includes('chiu trach nhiem') && BLAMES.test(folded)) continue;
    if (laysDownOnly(folded) || (opening && clause.act === 'none' && audience.length === 0 && statesPrinciples(folded)))
      continue;
    // "… có hiệu lực kể từ ngày ký. Chánh Văn phòng … chịu trách nhiệm": what follows the validity may order.
    const validity = clause.act === 'none' && TAKES_EFFECT.test(folded);
    if (clause.act === 'none' && (cites(folded) || (validity && sentenceEnd(words, 0) >= words.length))) continue;
    if (context.rules && laysDown(source, node)) continue;
    if (rulesOnBody(folded) || explainedAbove(source, node, clause.act !== 'none') || isBasisItem(source, nodes, at))
      continue;
    const section = sectionOf(source, node, readings);
    const addressed = clause.act === 'subject' && addresses(foldedOf(source, node.parent ?? node, 60), clause.names);
    if ((section === 'descriptive' && !addressed) || (context.normative && !inClosingArticle(source, node))) continue;
    const matter = matterAbove(source, nodes[at - 1], readings, node, reading, words, context.anchor);
    if (matter !== null) {
      owner = matter;
      giveUp(tasks, matter);
    }
    const last = tasks[tasks.length - 1];
    if (last !== undefined && clause.act === 'none' && goesOn(source, node, folded, last)) {
      const whole = source.words(last.start, node.block.end);
      const group = { from: 0, to: whole.length, leads: last.leads, explicit: true, polite: false, doubt: undefined };
      tasks.splice(-1, 1, ...buildTasks(source, whole, group, last.numbering, context.anchor));
      continue;
    }
    if (clause.act !== 'assign' && (THREATENS.test(folded) || HOLDS_FOR.test(folded))) continue;
    if (clause.act === 'none' && isOutlet(words, 0)) continue;
    const behalf = clause.act === 'assign' && asksOnBehalf(words, clause) ? headedBy(readings, node) : null;
    const labelled = clause.act === 'none' ? labelledLead(source, node, words) : null;
    // What a plan has to hold is nobody's task; whoever is named there is told.
    const ofPlan = plan && inPlanContents(source, node);
    const told =
      behalf ??
      (labelled === null ? null : [labelled]) ??
      (clause.act === 'none' ? leadsBehindMatter(source, node) : null) ??
      askedAgain(context.addressees, node, reading, words, (each) => headedBy(readings, each)) ??
      (clause.act === 'none' &&
      !validity &&
      !ofPlan &&
      (!statesRule(folded) || directsAfterAdverbial(words)) &&
      (mayInherit(source, context.anchor, node, reading, words) ||
        (saysWhatToDo(source, reading, words) && isLedAbove(source, node, readings, headed)) ||
        (unnumbered && audience.length > 0 && opensOrder(reading, words)))
        ? inheritedFor(node)
        : null);
    const reports = clause.act === 'none' && last !== undefined && isItsReport(folded, last, told, context.addressees);
    const follows = told === null ? followsOrder(nodes[at - 1], node, reading, words, last) : null;
    if (follows !== null) doubtful.set(follows, 'goes-on');
    const inherited = reports && last.start > (node.parent?.block.start ?? 0) ? last.leads : (told ?? follows);
    for (const group of groupsOf(
      source,
      words,
      inherited,
      context.isIssuer,
      numbered.has(node),
      headedBy(readings, node) !== null,
      reading.opening,
    )) {
      const leads = asMeant(group.leads, context.addressees, context.met);
      const doubt = doubtful.get(group.leads) ?? group.doubt;
      const numbering = node.path === '' || (node.loose && group.explicit) ? null : node.path;
      const read = buildTasks(source, words, { ...group, leads, doubt }, numbering, context.anchor);
      const limited = node.loose ? read : withHeadingLimit(source, node, read, context.anchor);
      const led = withLeadIn(source, node, limited, (up) => readings.get(up)?.container === true);
      const item = matter ?? matterBefore(source, node, reading, words, group, context.anchor);
      if (item === node) giveUp(tasks, node);
      const built = item === null ? led : ofMatter(led, item);
      // A task that nobody leads is worth a question only when it has a date: otherwise it is a measure, not an assignment. An article is the issuer's own act.
      const orders = node.block.marker?.kind !== 'article' && ordersNobody(words, group.from, folded);
      tasks.push(
        ...built.filter(
          (task) =>
            (!context.rules || bindsBodies(task.leads)) &&
            // "… để tổng hợp, báo cáo Chính phủ trong tháng 8": the issuer's own report.
            ((task.leads.length > 0 && (task.leads === leads || !task.leads.every((name) => context.isIssuer(name)))) ||
              (task.leads.length === 0 && orders && task.deadline !== null && tellsWhen(task.deadline, source.text))),
        ),
      );
    }
  }
  return tasks;
}
