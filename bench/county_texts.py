"""The texts that a made-up county is put together from."""

STRUCTURE = """\
# yaml-language-server: $schema=../../schemas/structure.schema.json
name: {sv: Vårdsamverkan i Påhittade län, en: Health care collaboration in a made-up county}
language: sv
known_through: 2024-01-29
declares:
  levels:          # den lägsta först
    lokal: {sv: lokal nivå, en: local level}
    delregional: {sv: delregional nivå, en: subregional level}
    lan: {sv: länsnivå, en: county level}
  spheres:
    tjanstepersoner: {sv: tjänstepersoner, en: officials}
  sides:
    kommunal: {sv: kommunsidan, en: the municipal side}
    regional: {sv: regionsidan, en: the regional side}
  roles:
    ledamot: {sv: ledamot, en: member}
    stod: {sv: stöd och beredning, en: support and preparation}
  principal_kinds:
    kommun: {sv: kommun, en: municipality}
    region: {sv: region, en: region}
  body_kinds:
    ledningsgrupp: {sv: ledningsgrupp, en: management group}
    samverkansgrupp: {sv: samverkansgrupp, en: collaboration group}
    narvardsgrupp: {sv: närvårdsgrupp, en: local care group}
  task_kinds:
    bereda: {sv: bereda ärenden, en: prepare matters}
    folja_upp: {sv: följa upp avtal, en: follow up agreements}
  meeting_kinds:
    ordinarie: {sv: ordinarie, en: ordinary}
  fields_of_work:
    halso-och-sjukvard: {sv: hälso- och sjukvård, en: health care}
    omsorg: {sv: omsorg, en: care}
  participants:
    kommun: {sv: kommun, en: municipality}
    sjukhus: {sv: sjukhus, en: hospital}
    primarvard: {sv: primärvård, en: primary care}
  effects:
    vagledande: {sv: vägledande, en: guiding}
"""

PRINCIPALS = """\
# yaml-language-server: $schema=../../schemas/principals.schema.json
source: {document: kommunkoder}
principals:
  - {id: regionen, name: Påhittade regionen, short: PR, kind: region, side: regional}
"""

MUNICIPALITY = (
    '  - {{id: kommun-{number}, name: Åby kommun {number}, code: "{code}", kind: kommun, side: kommunal}}\n'
)

ORGANISATIONS = """\
# yaml-language-server: $schema=../../schemas/organisations.schema.json
source: {document: uppdragshandling}
organisations:
  - {id: kommunforbundet, name: Påhittade kommunförbundet, side: kommunal, acts_for: {kind: kommun}}
  - {id: regionkontoret, name: Regionens kontor, side: regional, acts_for: [regionen], part_of: regionen}
"""

DIVISION = """\
# yaml-language-server: $schema=../../../schemas/division.schema.json
name: Delområden
divides: {kind: kommun}
source: {document: uppdragshandling}
areas:
"""

AREA = "  - {{id: omrade-{number}, name: Område {number}, members: [{members}]}}\n"

DOCUMENTS = """\
# yaml-language-server: $schema=../../schemas/documents.schema.json
- id: uppdragshandling
  title: Uppdragshandling för samverkan i Påhittade län
  publisher: Kommunförbundet
  date: 2004-11-25
  sections: [Bakgrund, Uppdrag, Arbetsformer, Möten]
- {id: kommunkoder, title: Kommunkoder, publisher: SCB, date: 2004}
"""

DECISIONS = """\
# yaml-language-server: $schema=../../schemas/decisions.schema.json
- id: beslut-delregioner
  by: kommunforbundet
  date: 2001-12-20
  says: Inrättar länsorganet och de delregionala grupperna
  source: {document: uppdragshandling, section: Bakgrund}
"""

DECISION = """\
- id: beslut-{number}
  by: kommunforbundet
  date: 2008-06-21
  says: Inrättar tio närvårdsgrupper
  effect: vagledande
  source: {{document: uppdragshandling, section: Bakgrund}}
"""

BODY = """\
# yaml-language-server: $schema=../../../schemas/body.schema.json
name:
  - {{value: {name}, until: {before_renamed}}}
  - {{value: {new_name}, from: {renamed}}}
short: {short}
level: {level}
sphere: tjanstepersoner
kind: {kind}
authority: recommends
area: {{division: delomraden, area: {area}}}
belongs_to: {belongs_to}
serves: [lokal, delregional]
fields_of_work: [halso-och-sjukvard, omsorg]
participants: [kommun, sjukhus, primarvard]
life:
  - {{state: active, from: {begun}, until: {before_rested}, by: {decision}}}
  - state: paused          # vilande under översynen
    from: {rested}
    until: {before_resumed}
    by: {decision}
    reviews: [{{due: {before_resumed}, done: {before_resumed}}}]
  - {{state: active, from: {resumed}, by: {decision}}}
mandate: {mandate}
source: {{document: uppdragshandling, section: Bakgrund, phrase: knutna till delområdena}}

seats:
  - {{appointed_by: {municipality}, role: ledamot, count: 2, until: {before_moved}}}
  - {{appointed_by: {municipality}, role: ledamot, count: 3, from: {moved}}}
  - {{appointed_by: {neighbour}, role: ledamot, count: 1..2}}
  - {{appointed_by: regionkontoret, role: ledamot, count: 2}}
  - appointed_by: kommunforbundet      # stöd till gruppen, utan rösträtt
    role: stod
    count: 1
chair:
  - alternates: {{between: [{municipality}, regionkontoret], every: year}}
    vice_chair: other_side
    until: {before_chaired}
  - alternates: {{between: [{municipality}, regionkontoret], every: 2 years}}
    vice_chair: other_side
    from: {chaired}
meets:
  - {{at_least: 4, per: year}}
minutes: {{kept: true, signed_by: [chair, other_side], published_by: [regionen]}}
tasks:
  - id: bereda
    kinds: [bereda]
    text: Bereda frågor om vården närmast invånarna
    lent: [{{to: {belongs_to}, from: {rested}, until: {before_resumed}}}]
  - id: folja-upp
    kinds: [folja_upp]
    text: "Följa upp hur avtalen mellan huvudmännen tillämpas"
    lent: [{{to: {belongs_to}, from: {rested}, until: {before_resumed}}}]
"""

COUNTY_BODY = """\
# yaml-language-server: $schema=../../../schemas/body.schema.json
name: Länsorganet för samverkan
short: Länsorganet
level: lan
sphere: tjanstepersoner
kind: ledningsgrupp
authority: recommends
life:
  - {state: active, from: 2002-01-01, by: beslut-delregioner}
mandate: uppdrag-lan
source: {document: uppdragshandling, section: Uppdrag}
seats:
  - {for_each: {level: delregional}, appointed_by: self, role: ledamot, count: 2}
  - {appointed_by: kommunforbundet, role: ledamot, count: 2}
  - {appointed_by: regionkontoret, role: ledamot, count: 2}
chair: {alternates: {between: [kommunforbundet, regionkontoret], every: year}, vice_chair: other_side}
meets: {at_least: 4, per: year}
tasks:
  - {id: bereda, kinds: [bereda], text: Fånga upp behov som är gemensamma för länet}
"""

COUNTY_MANDATE = """\
# yaml-language-server: $schema=../../../schemas/mandate.schema.json
document: uppdragshandling
on: lansorganet
in_force: {from: 2002-01-01}
clauses:
  - id: tva-per-delregion
    says: {sv: Två platser för varje delregional grupp.}
    cites: {section: Arbetsformer, phrase: två platser från vardera}
    force: shall
    rule: seats
    with: {for_each: {level: delregional}, exactly: 2, role: ledamot}
  - id: ordforandeskapet-vaxlar
    says: {sv: Ordförandeskapet växlar varje år.}
    cites: {section: Arbetsformer, phrase: ska årligen växla}
    force: shall
    rule: chair
    with: {alternates: {between: [kommunforbundet, regionkontoret], every: year}, holds_a_seat: true}
  - id: delregionerna-foretradda
    says: {sv: Varje område har någon i organet.}
    cites: {section: Arbetsformer, phrase: från vart och ett}
    force: shall
    rule: represents
    with: {areas_of: delomraden}
"""

AREA_MANDATE = """\
# yaml-language-server: $schema=../../../schemas/mandate.schema.json
document: uppdragshandling
on: {level: delregional}
in_force: {from: 2002-01-01}
clauses:
  - id: hor-till-ett-omrade
    says: {sv: Varje delregional grupp hör till ett område.}
    cites: {section: Bakgrund, phrase: knutna till delområdena}
    force: shall
    rule: has
    with: {area: delomraden, participants: [kommun, sjukhus, primarvard]}
  - id: fyra-moten
    says: {sv: Minst fyra sammanträden om året.}
    cites: {section: Möten, phrase: minst fyra gånger}
    force: shall
    rule: meets
    with: {at_least: 4, per: year}
"""

LOCAL_MANDATE = """\
# yaml-language-server: $schema=../../../schemas/mandate.schema.json
document: uppdragshandling
on: {level: lokal}
in_force: {from: 2002-01-01}
clauses:
  - id: deltagare
    says: {sv: "Varje närvårdsgrupp samlar kommun, sjukhus och primärvård."}
    cites: {section: Bakgrund, phrase: kommun och sjukhus tillsammans}
    force: shall
    rule: has
    with: {area: delomraden, participants: [kommun, sjukhus, primarvard]}
  - id: bereder
    says: {sv: Varje närvårdsgrupp bereder frågor och följer upp avtal.}
    cites: {section: Uppdrag, phrase: bereda och följa upp}
    force: shall
    rule: holds
    with: {task_kinds: [bereda, folja_upp]}
  - id: fyra-moten
    says: {sv: Minst fyra sammanträden om året.}
    cites: {section: Möten, phrase: minst fyra gånger}
    force: shall
    rule: meets
    with: {at_least: 4, per: year}
"""

NAMED_MANDATE = """\
# yaml-language-server: $schema=../../../schemas/mandate.schema.json
document: uppdragshandling
on: [grupp-0, grupp-1, grupp-2, grupp-3]
in_force: {from: 2015-01-01}
clauses:
  - id: tva-fran-regionen
    says: {sv: Regionens kontor har två platser.}
    cites: {section: Arbetsformer, phrase: två från regionens kontor}
    force: shall
    rule: seats
    with: {parties: [regionkontoret], exactly: 2, role: ledamot}
  - id: skrivs-under
    says: {sv: Ordföranden och andra sidan skriver under.}
    cites: {section: Arbetsformer, phrase: skrivs under av båda}
    force: should
    rule: minutes
    with: {kept: true, signed_by: [chair, other_side]}
"""

MEETINGS = """\
# yaml-language-server: $schema=../../../schemas/meetings.schema.json
body: {body}
period: {year}
complete: true
meetings:
  - {{date: {year}-02-08, kind: ordinarie}}
  - {{date: {year}-05-11, kind: ordinarie}}
  - {{date: {year}-09, kind: ordinarie}}
  - {{date: {year}-11-23, kind: ordinarie}}
"""
