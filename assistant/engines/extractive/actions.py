"""Actions by their marks: labels, headings, margin owners, tables, "X to do ...", resolutions that commit."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.domain import DraftAction, Item, Meeting, Span
from assistant.engines.extractive.decisions import Found, sentence_spans
from assistant.engines.extractive.marks import ACTION_LABEL, INLINE_ACTION, LABEL
from assistant.engines.extractive.owners import Known, are_owners, leading_owners, trailing_owners, undotted
from assistant.engines.extractive.tables import table_tasks
from assistant.engines.extractive.tasks import COMMITS, DONE, NO_TASK, NOTHING, TO_DO, VERBISH, Task, is_generic
from assistant.engines.extractive.units import Unit
from assistant.grounding import likeness
from assistant.language.dates import find_dates
from assistant.language.due import find_due
from assistant.language.words import plain

_OWNER_NOTE = re.compile(
    r"^(?:action(?:s|ed)?(?:\s+(?:by|for|owner|officer|lead))?|owners?|lead(?:\s+officer)?|by(?:\s+whom)?|who|whom|responsib\w+|assigned(?:\s+to)?|officer|margin|person)\b",
    re.IGNORECASE,
)
_DUE_NOTE = re.compile(
    r"^(?:due|deadline|when|by\s+when|date|timescale|target|complete\s+by|timeframe)\b", re.IGNORECASE
)
_DUE_LINE = re.compile(
    r"^\W*(?:due(?:\s+(?:date|by))?|deadline|by\s+when|timescale|target\s+date|when)\s*[:\-–—]\s*(?P<due>.+)$",
    re.IGNORECASE,
)
_OWNER_LINE = re.compile(
    r"^\W*(?:owner|lead|action\s+by|by\s+whom|responsible|assigned\s+to|who)\s*[:\-–—]\s*(?P<who>.+)$", re.IGNORECASE
)
_LEAD_IN = re.compile(r"(?:\bto\b|:)\W*$")


class ActionFinder:
    """Walks the units of one item once."""

    def __init__(  # noqa: PLR0913 - one parameter a circumstance
        self,
        meeting: Meeting,
        item: Item,
        units: Sequence[Unit],
        known: Known,
        *,
        marked: bool = False,
        looking_back: bool = False,
    ) -> None:
        """``marked``: these minutes mark their actions, so a resolution that names nobody is none.

        ``looking_back``: the item reports on what earlier meetings set.
        """
        self._looking_back = looking_back
        self._marked_elsewhere = marked
        self._meeting, self._item, self._known = meeting, item, known
        self._units = [unit for unit in units if unit.kind != "title"]
        self.tasks: list[Task] = []
        self._section = False  # under a heading "Actions"
        self._prefix: list[str] | None = None  # owners of a lead-in such as "Officers to"
        self._open = 0  # index of the first task that waits for an owner line

    def find(self, decisions: Sequence[Found]) -> list[Task]:
        """The tasks of the item; ``decisions`` are those found in it, some of which commit somebody."""
        self.tasks += table_tasks(self._meeting, self._item, self._known, looking_back=self._looking_back)
        for index, unit in enumerate(self._units):
            self._unit(unit, index)
        marked = list(self.tasks)
        for decision in decisions:
            self._committing(decision)
        self._sentences()
        return _joined(marked, self.tasks[len(marked) :])

    def _unit(self, unit: Unit, index: int) -> None:
        if unit.kind == "row":
            return
        if unit.kind == "note":
            self._note(unit, index)
            return
        if self._section and self.tasks and (due := _DUE_LINE.match(unit.body)):
            self._due(due["due"])
            return
        if self.tasks and (due := _DUE_LINE.match(unit.body)) and unit.start - self.tasks[-1].spans[-1].end < 6:
            self._due(due["due"])
            return
        if (
            self._section
            and (owner := _OWNER_LINE.match(unit.body))
            and (owners := are_owners(owner["who"], self._known))
        ):
            self._own(owners)
            return
        label = ACTION_LABEL.match(unit.body)
        if label and not self._is_prose(label, unit):
            self._labelled(unit, label, index)
            return
        if LABEL.match(unit.body):
            self._section, self._prefix = False, None
            return
        if self._section:
            self._in_section(unit)
            return
        if inline := [mark for mark in INLINE_ACTION.finditer(unit.text) if mark.start() > 0 or "**" in mark.group()]:
            for mark, after in zip(inline, [*(m.start() for m in inline[1:]), len(unit.text)], strict=True):
                self._inline(unit, mark, after)
            return
        if (
            self.tasks
            and self.tasks[-1].spans[-1].end <= unit.start
            and len(unit.body.split()) <= 8
            and not self.tasks[-1].owners
        ):
            self._owner_line(unit)

    def _is_prose(self, label: re.Match[str], unit: Unit) -> bool:
        """ "Actions to tackle obesity should be targeted" begins with the word and is no label."""
        if label["number"] or re.match(r"\W*(?:\*\*)?[A-Z ]*ACTION", unit.text):
            return False
        head = unit.body[: label.start("rest")]
        return bool(label["rest"]) and not re.search(r"[:\-–—]\s*$", head)

    def _labelled(self, unit: Unit, label: re.Match[str], index: int) -> None:
        rest = label["rest"].strip()
        if NOTHING.match(rest):
            return
        if not rest:
            self._section, self._prefix, self._open = True, None, len(self.tasks)
            return
        if owners := are_owners(rest, self._known):
            self._attach(owners, unit, index)
            return
        self._section = False
        split_due = re.search(r"\bDue\s*:\s*(?P<due>[^\n]+?)\W*$", rest)
        following = self._units[index + 1] if index + 1 < len(self._units) else None
        if _LEAD_IN.search(rest) and following is not None and following.kind in ("bullet", "clause"):
            if re.search(r"\bfollowing\b", rest):
                self._with_list(unit, index)
            else:
                self._section, self._open = True, len(self.tasks)
                self._prefix = self._lead(rest)
            return
        first = re.escape(rest.split()[0])
        opening = re.search(rf"(?i:action\w*|to do|AP)\b[^\n]{{0,30}}?(?P<rest>{first})", unit.text)
        start = unit.start + (opening.start("rest") if opening else 0)
        for task in self._tasks_of(unit, start):
            self._add(replace(task, due=split_due["due"]) if split_due else task)

    def _lead(self, words: str) -> list[str]:
        bare = re.sub(r"\s*\bto\b\W*$|\W+$", "", words)
        return are_owners(bare, self._known) or ([bare] if 0 < len(bare.split()) <= 6 else [])

    def _with_list(self, unit: Unit, index: int) -> None:
        """One task with a list in it; who owns it may stand below the list."""
        spans = [Span(unit.start, unit.end)]
        owners: list[str] = []
        for other in self._units[index + 1 : index + 12]:
            if other.kind in ("bullet", "clause", "row"):
                spans.append(Span(other.start, other.end))
                continue
            owners = (
                are_owners(other.body, self._known)
                if re.match(r"\W*[–—-]", other.text) or len(other.body.split()) <= 4
                else []
            )
            break
        if not owners:
            owners, _ = trailing_owners(plain(self._meeting.text[spans[-1].start : spans[-1].end]), self._known)
        self.tasks.append(Task(tuple(spans), unit.body, tuple(owners), find_due(unit.body)))

    def _tasks_of(self, unit: Unit, start: int) -> list[Task]:
        """The tasks of a labelled paragraph: its sentences that each set one, the others going with the one before."""
        spans = [span for span in sentence_spans(self._meeting, unit) if span.end > start]
        if not spans:
            return []
        whole_owners, _ = trailing_owners(unit.body, self._known)
        groups: list[list[Span]] = []
        for span in spans:
            text = plain(self._meeting.text[span.start : span.end])
            own = are_owners(text, self._known)
            starts_new = (
                bool(groups)
                and not own
                and bool(TO_DO.search(text))
                and not re.match(r"\W*(?:this|it|they|these|that|he|she|which|if|also|due)\b", text, re.IGNORECASE)
                and (bool(leading_owners(text, self._known)) or bool(re.search(r"\bto\s+be\s+\w+", text)))
            )
            if groups and not starts_new:
                groups[-1].append(span)
            else:
                groups.append([span])
        tasks = []
        for number, group in enumerate(groups):
            last = number == len(groups) - 1
            first_start = unit.start if number == 0 else group[0].start
            span = Span(first_start, unit.end if last else group[-1].end)
            text = plain(self._meeting.text[max(start, group[0].start) : span.end])
            owners = leading_owners(text, self._known, sure=True)
            trailing, _ = trailing_owners(text, self._known, self._meeting.text[span.start : span.end])
            if trailing:
                owners = trailing
            elif not owners and not re.match(r"\W*[A-Z][\w\s]{2,60}?\s+to\s+be\b", text):
                owners = whole_owners
            tasks.append(Task((span,), text, tuple(owners), find_due(text), generic=is_generic(owners)))
        return tasks

    def _in_section(self, unit: Unit) -> None:
        if NOTHING.match(unit.body):
            return
        if owners := are_owners(unit.body, self._known):
            self._own(owners)
            return
        if _LEAD_IN.search(unit.body) and len(unit.body.split()) <= 8:
            self._prefix = self._lead(unit.body)
            return
        words = len(unit.body.split())
        told = re.search(r"\b(?:was|were|had|said|reported|noted|asked|thanked|explained)\b", unit.body)
        taskish = (
            TO_DO.search(unit.body)
            or VERBISH.match(unit.body)
            or unit.kind in ("bullet", "clause")
            or (words <= 30 and not told)
        )
        if unit.kind == "paragraph" and not taskish or (words > 70 and not TO_DO.search(unit.body)):
            self._section, self._prefix = False, None
            return
        trailing, cut = trailing_owners(unit.body, self._known, unit.text)
        owners = leading_owners(unit.body, self._known, sure=True)
        task = Task((Span(unit.start, unit.end),), unit.body, (), find_due(unit.body[:cut]) or find_due(unit.body))
        if trailing and (not owners or is_generic(owners) or not is_generic(trailing)):
            self._add(task.owned_by(trailing))
            if unit.kind in ("bullet", "clause"):
                self._share(trailing)
            self._open = len(self.tasks)
        elif owners:
            self._add(replace(task.owned_by(owners), generic=is_generic(owners)))
        else:
            self._add(replace(task, owners=tuple(self._prefix or ()), generic=is_generic(list(self._prefix or []))))

    def _share(self, owners: list[str]) -> None:
        """A name after the last of several bullets owns them all."""
        for index in range(len(self.tasks) - 2, self._open - 1, -1):
            if self.tasks[index].owners and not self.tasks[index].generic:
                break
            self.tasks[index] = self.tasks[index].owned_by(owners)

    def _own(self, owners: list[str]) -> None:
        """An owner on a line of its own belongs to the tasks above that have none."""
        waiting = [i for i in range(self._open, len(self.tasks)) if not self.tasks[i].owners or self.tasks[i].generic]
        for index in waiting or ([len(self.tasks) - 1] if self.tasks and not self.tasks[-1].owners else []):
            self.tasks[index] = self.tasks[index].owned_by(owners)
        self._open = len(self.tasks)

    def _owner_line(self, unit: Unit) -> None:
        if owners := are_owners(unit.body, self._known):
            self.tasks[-1] = self.tasks[-1].owned_by(owners)

    def _due(self, words: str) -> None:
        self.tasks[-1] = replace(self.tasks[-1], due=words.strip(" .*"))

    def _inline(self, unit: Unit, inline: re.Match[str], after: int) -> None:
        """One "Action: ..." inside a paragraph; ``after``: where its words end in the unit."""
        rest = plain(unit.text[inline.end() : after]).strip(" .)]")
        end = unit.start + len(unit.text[:after].rstrip())
        if NOTHING.match(rest):
            return
        owners, due = are_owners(rest, self._known), None
        if not owners:
            for head in (re.split(r",?\s+(?=(?:by|before|for|at|in)\s)|\s*\(", rest)[0], rest.split(",")[0]):
                if head != rest and not owners and find_due(rest) and (owners := are_owners(head, self._known)):
                    due = find_due(rest)
        if owners:
            span = self._task_sentence(unit, unit.start + inline.start())
            text = plain(self._meeting.text[span.start : span.end])
            self._add(Task((Span(span.start, end),), text, tuple(owners), due or find_due(text)))
            return
        start = unit.start + inline.start("label")
        owners = leading_owners(rest, self._known, sure=True) or trailing_owners(rest, self._known)[0]
        due = find_due(rest)
        if re.search(r"\b(?:it|this|them|these|that)\W*$", rest) or len(rest.split()) <= 4:
            start = self._task_sentence(unit, start).start  # "Pat to present it": what it is stands before
        self._add(Task((Span(start, end),), plain(self._meeting.text[start:end]), tuple(owners), due))

    def _task_sentence(self, unit: Unit, before: int) -> Span:
        """The sentence before ``before`` that sets the task: the last that reads like one, else the last."""
        spans = [Span(s.start, min(s.end, before)) for s in sentence_spans(self._meeting, unit) if s.start < before]
        spans = [s for s in spans if any(c.isalnum() for c in self._meeting.text[s.start : s.end])]
        if not spans:
            return Span(unit.start, unit.end)
        for span in reversed(spans):
            text = plain(self._meeting.text[span.start : span.end])
            if (
                leading_owners(text, self._known)
                or COMMITS.search(text)
                or re.search(r"\b(?:agreed|undertook|would|will|asked|offered)\b", text)
            ):
                return span
        return spans[-1]

    def _attach(self, owners: list[str], unit: Unit, index: int) -> None:
        """A label with nothing but an owner: the task is what stands before it."""
        previous = self._beside(owners, index)
        if previous is None:
            return
        if self.tasks and self.tasks[-1].spans[-1].end >= previous.end - 2 and not self.tasks[-1].owners:
            self.tasks[-1] = self.tasks[-1].owned_by(owners)
            return
        span = self._task_sentence(previous, previous.end)
        text = plain(self._meeting.text[span.start : span.end])
        due = find_due(text)
        if not due and not re.search(r"[.;:!?]\W*$", self._meeting.text[previous.start : previous.end]):
            # a margin note may stand in the middle of the sentence that it belongs to
            following = next((u for u in self._units[index + 1 : index + 2] if u.kind == "paragraph"), None)
            due = find_due(f"{text} {following.body.split('. ')[0]}") if following else None
        self._add(Task((span,), text, tuple(owners), due))

    def _beside(self, owners: list[str], index: int) -> Unit | None:
        """The paragraph that an owner in the margin stands for: of those since the last note the one that sets its task."""
        since: list[Unit] = []
        notes = 0
        for unit in reversed(self._units[:index]):
            if unit.kind in ("note", "row"):
                notes += 1
                if since:
                    break
                continue
            since.append(unit)
        named = {owner.lower() for owner in owners}
        if since and any(
            named & {owner.lower() for owner in task.owners}
            for task in self.tasks
            for span in task.spans
            if since[0].start <= span.start < since[0].end
        ):
            return None  # the margin repeats whom the words name
        taken = {span for task in self.tasks for span in task.spans}
        free = [unit for unit in since if not any(unit.start <= span.start < unit.end for span in taken)] or since
        wanted = {owner.lower() for owner in owners}
        own = [u for u in free if wanted & {o.lower() for o in leading_owners(u.body, self._known)}]
        tasks = [u for u in free if leading_owners(u.body, self._known) or VERBISH.match(u.body) or re.search(r"\w\s+to\s+be\s+\w+", u.body)]
        following = self._units[index + 1] if index + 1 < len(self._units) else None
        if (notes or (following is not None and following.kind == "note")) and len(tasks) > 1:
            return tasks[-1]  # several owners for several paragraphs, in the same order
        if free and not own and len(free[0].body.split()) <= 4 and tasks:
            return tasks[0]  # "GF returned." sets no task
        return next(iter(own or free), None)

    def _note(self, unit: Unit, index: int) -> None:
        label = unit.label or ""
        if NOTHING.match(unit.body):
            return
        dated = bool(find_dates(unit.body)) and len(unit.body.split()) <= 4 and not are_owners(unit.body, self._known)
        if _DUE_NOTE.match(label) or dated:
            if self.tasks:
                self._due(unit.body)
            return
        if not _OWNER_NOTE.match(label):
            return
        if owners := are_owners(unit.body, self._known):
            row = self.tasks[-1] if self.tasks else None
            if row and not re.match(r"action|margin", label, re.IGNORECASE) and not row.owners:
                self.tasks[-1] = row.owned_by(owners)
            else:
                self._attach(owners, unit, index)
            return
        for part in re.split(r"\s*[;\n]\s*", unit.body):
            owners = leading_owners(part, self._known, sure=True) or trailing_owners(part, self._known)[0]
            if TO_DO.search(part) or VERBISH.match(part):
                self._add(Task((Span(unit.start, unit.end),), part, tuple(owners), find_due(part)))

    def _committing(self, decision: Found) -> None:
        """A resolution that gives somebody something to do is an action too."""
        settled = NO_TASK.search(decision.text)
        if decision.kind in ("noted", "received") and not (settled and self._commits(decision.text[settled.end() :])):
            return
        for span in self._commitments(decision):
            self._commitment(span)

    def _commitments(self, decision: Found) -> list[Span]:
        """The parts of a resolution that each commit somebody: "... be established and ... be presented to ..."."""
        if len(decision.spans) > 1:
            return [Span(decision.spans[0].start, decision.spans[-1].end)]
        span = decision.spans[0]
        raw = self._meeting.text[span.start : span.end]
        cuts = [0]
        for match in re.finditer(r"[,;]?\s+and\s+(?:that\s+)?(?:also\s+)?", raw):
            if raw.count("(", 0, match.start()) > raw.count(")", 0, match.start()):
                continue
            left, right = plain(raw[cuts[-1] : match.start()]), plain(raw[match.end() :])
            own_subject = re.match(r"(?:(?!and\b|be\b)[\w’'()/-]+\s+){1,12}?be\s+(?:\w+ly\s+)?\w+", right)
            if re.match(r"[A-Z][\w’'-]+\s+[a-z]", right) and not re.match(r"Officers\b", right):
                continue  # the last of a list of names
            if (
                self._commits(left) and ((own_subject and COMMITS.search(right)) or self._subjunctive(f"that {right}"))
            ) or (not self._commits(left) and self._subjunctive(f"that {right}")):
                cuts.append(match.end())
        ends = [*cuts[1:], len(raw)]
        return [
            Span(span.start + start, span.start + len(raw[:end].rstrip()))
            for start, end in zip(cuts, ends, strict=True)
        ]

    def _commits(self, text: str) -> bool:
        return bool(COMMITS.search(text)) or self._subjunctive(text)

    def _commitment(self, span: Span) -> None:
        text = plain(self._meeting.text[span.start : span.end])
        to_do = re.match(
            r"\W*(?:(?:it was\s+)?(?:resolved|agreed)\W+)?(?:that\s+)?to\s+(?!note|approve|receive|agree|endorse|accept|adopt|support|object|comment|respond|defer|hold|keep|accept)[a-z]+",
            text,
            re.IGNORECASE,
        )
        if not COMMITS.search(text) and not to_do and not self._subjunctive(text):
            return
        without = NO_TASK.sub("", text)
        if NO_TASK.search(text) and not COMMITS.search(without):
            return
        owners = self._resolved_owner(text)
        if not owners and self._marked_elsewhere:
            return
        self._add(Task((span,), text, tuple(owners), find_due(text), sure=False, resolution=True))

    def _subjunctive(self, text: str) -> bool:
        """ "RESOLVED that Cllr Marrow speak for the Council" gives Cllr Marrow something to do."""
        return bool(self._subject(text))

    def _subject(self, text: str) -> list[str]:
        for match in re.finditer(
            r"(?:^\W*|\bthat\s+)(?:the\s+)?(?P<who>[A-Z][^,;.]{1,60}?)\s+(?=(?P<verb>[a-z]{3,})\b)", text
        ):
            words = text[match.start("who") :].split()
            for count in range(1, min(9, len(words))):
                if (
                    VERBISH.match(words[count])
                    and words[count].islower()
                    and words[count - 1] != "to"
                    and (owners := are_owners(" ".join(words[:count]), self._known))
                ):
                    return owners
        return []

    def _resolved_owner(self, whole: str) -> list[str]:
        text = whole
        text = (
            re.sub(
                r"^.*?\b(?:agreed|resolved|approved|AGREED|RESOLVED)\b\W*(?:unanimously\W*)?(?:that\s+)?",
                "",
                text,
                count=1,
            )
            if not re.match(r"\W*(?:[a-z]{1,3}\)\s*)?(?:that)\b", text)
            else text
        )
        text = re.sub(r"^\W*(?:[a-z]{1,3}\)\s*)?(?:that\s+)?", "", text, flags=re.IGNORECASE)
        if owners := self._subject(f"that {text}"):
            return owners
        asked = re.search(
            r"\b(?:ask|request|direct|instruct|authoris|AUTHORIS|commission|task|invit)(?:ed|ED|e)?\s+(?:that\s+)?(?:the\s+)?(?P<who>[A-Z][\w.’'-]*(?:\s+[\w.’'&-]+){0,10}?)\s+to\s+[a-z]",
            whole,
        )
        if asked and (owners := are_owners(asked["who"], self._known)):
            return owners
        patterns = [
            r"(?:^|\band\s+(?:that\s+)?|;\s*|,\s+)(?:the\s+)?(?P<who>[A-Z][^,;.]{1,70}?|officers|members|[a-z]+\s+(?:panel|group|party|team|committee))\s+be\s+(?:requested|asked|instructed|authorised|invited|commissioned|tasked|directed)\b",
            r"(?:^|\band\s+(?:that\s+)?|;\s*|,\s+|\b(?:of|by|for)\s+(?:an?\s+|the\s+))(?:the\s+)?(?P<who>[A-Z][^,;.]{1,60}?|officers|members)\s+(?:would|will|should|shall|to|must)\s+[a-z]",
            r"\bby\s+(?:the\s+)?(?P<who>officers|[A-Z][\w’'-]+(?:\s+(?:[A-Z][\w’'-]+|of|and)){0,5})(?=\s|[,.;]|$)",
            r"^(?:the\s+)?(?P<who>[A-Z][^,;.]{1,40}?)\s+(?=[a-z]+\s)(?!be\b|was\b|is\b|are\b|were\b|has\b|have\b|in\b|of\b|for\b)",
        ]
        for pattern in patterns:
            for match in re.finditer(pattern, text):
                who = re.sub(r"^(?:the|The|That|that)\s+", "", match["who"])
                if owners := are_owners(who[:1].upper() + who[1:], self._known):
                    return owners
        if match := re.search(patterns[0], text):
            words = match["who"].split()
            if sum(word[:1].isupper() for word in words) >= 0.6 * len(words) and not VERBISH.match(words[0]):
                return [match["who"]]
        return []

    def _sentences(self) -> None:
        """Tasks told in a sentence without a label: "The Clerk to obtain ..."."""
        for unit in self._units:
            if unit.kind in ("row", "note") or ACTION_LABEL.match(unit.body):
                continue
            for span in sentence_spans(self._meeting, unit):
                if any(span.start < s.end and s.start < span.end for task in self.tasks for s in task.spans):
                    continue
                text = plain(self._meeting.text[span.start : span.end])
                if task := self._told(text, span):
                    self.tasks.append(task)

    def _told(self, text: str, span: Span) -> Task | None:
        if DONE.search(text):
            return None
        text = undotted(text)
        match = re.match(
            r"^(?:[a-z][.)]\s+)?(?:[^.;:]{2,40}\s[–—-]\s+)?(?:(?:The\s+)?(?P<who>[A-Z][^.;:]{0,60}?))\s+(?P<will>to|agreed\s+to|undertook\s+to|offered\s+to|(?:was|were)\s+(?:asked|requested|instructed)\s+to|(?:said|confirmed)\s+(?:that\s+)?(?:he|she|they)\s+would|will)\s+(?P<verb>(?!the\b|a\b|an\b|be\b|have\b)[a-z][\w-]+)",
            text,
        )
        if not match:
            return None
        owners = are_owners(match["who"], self._known)
        if not owners:
            return None
        if match["will"] not in ("to", "agreed to", "undertook to") and not VERBISH.match(match["verb"]):
            return None
        return Task((span,), text, tuple(owners), find_due(text), sure=match["will"] == "to")

    def _add(self, task: Task) -> None:
        if NOTHING.match(task.text) or not any(char.isalpha() for char in task.text) or DONE.search(task.text):
            return
        self.tasks.append(task)


ALIKE = 0.45
"""How much of its words a commitment must share with a labelled action of the same item to be the same one."""


def _joined(marked: Sequence[Task], told: Sequence[Task]) -> list[Task]:
    """Labelled tasks, and what the narrative tells besides; told twice is one, by the label's words."""
    kept = list(marked)
    for task in told:
        scores = [1.0 if _right_before(task, other) else likeness(task.text, other.text) for other in marked]
        best = max(range(len(scores)), key=lambda n: scores[n], default=None)
        if best is not None and scores[best] >= ALIKE:
            twin = kept[best]
            kept[best] = replace(
                twin, spans=(*twin.spans, *task.spans), owners=twin.owners or task.owners, due=twin.due or task.due
            )
        else:
            kept.append(task)
    return kept


def _right_before(task: Task, marked: Task) -> bool:
    """ "Cecilia agreed to find out more." right above "ACTION: ..." tells the same."""
    return not task.sure and not task.resolution and 0 <= marked.spans[0].start - task.spans[-1].end <= 4


def drafts(meeting: Meeting, item: Item, tasks: Sequence[Task]) -> list[DraftAction]:
    """The found tasks as drafts with verbatim quotes."""
    return [
        DraftAction(
            item=item.key,
            text=task.text,
            owners=tuple(_canonical(meeting, owner) for owner in task.owners),
            due_text=task.due,
            quotes=tuple(meeting.text[s.start : s.end] for s in task.spans),
            starts=tuple(s.start for s in task.spans),
        )
        for task in tasks
    ]


def _spelt_out(meeting: Meeting, owner: str) -> str:
    """An owner such as "SRPs PMs" in the words that the minutes use elsewhere: "SRP Programme Managers"."""
    words = owner.split()
    if len(words) < 2 or not all(re.fullmatch(r"[A-Z]{2,5}s?", word) for word in words):
        return owner
    last = words[-1].removesuffix("s")
    head = r"\s+".join(rf"{re.escape(word.removesuffix('s'))}s?" for word in words[:-1])
    spelt = r"\s+".join(rf"{letter}[a-z]+" for letter in last)
    match = re.search(rf"\b{head}\s+{spelt}\b", meeting.text)
    return re.sub(r"\s+", " ", match.group()) if match else owner


def _canonical(meeting: Meeting, owner: str) -> str:
    """ "The Executive" is the body that met."""
    bare = _spelt_out(meeting, re.sub(r"^the\s+", "", owner, flags=re.IGNORECASE))
    if (
        meeting.body
        and re.fullmatch(r"(?:board|committee|council|executive|panel|group|forum|authority)", bare, re.IGNORECASE)
        and meeting.body.lower().endswith(bare.lower())
    ):
        return meeting.body
    return bare[:1].upper() + bare[1:]
