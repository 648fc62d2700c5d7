import { DomainError } from '@sportello/kernel';
import { filledAnswer, type CurrentTenant } from '@sportello/tenancy';
import type { TicketView } from '@sportello/ticketing';
import type { OfficeAnswerView, OutOfScopeView } from './closing.views.js';

type Asked = Pick<TicketView, 'number' | 'subject' | 'language' | 'area' | 'topic' | 'subtopic'> & {
  readonly requester: { readonly name: string };
};

/** C1: for each office of the tenant the courteous answer, as it would go out. */
export function officeAnswers(configuration: CurrentTenant, ticket: Asked): OutOfScopeView {
  const { outOfScope } = configuration;
  if (outOfScope === undefined) return { offices: [] };
  const language = ticket.language === 'en' ? 'en' : 'it';
  const offices = Object.entries(outOfScope.offices).map(([id, { name, contacts }]) => ({
    ...{ id, name, contacts },
    answer: filledAnswer(outOfScope.answer[language], {
      number: ticket.number,
      subject: ticket.subject,
      requester: ticket.requester.name,
      office: name[language],
      contacts: contacts[language],
      service: configuration.name[language],
    }),
  }));
  const suggested = suggestedOffice(outOfScope.offices, ticket);
  return { offices, ...(suggested === undefined ? {} : { suggested }) };
}

/** The words that go out: one’s own if they name the office, else the composed ones. @throws DomainError on `office` or `text` */
export function answerFor(
  { offices }: OutOfScopeView,
  ticket: Pick<Asked, 'language'>,
  asked: { readonly office: string; readonly text?: string },
): string {
  const office = offices.find(({ id }) => id === asked.office);
  if (office === undefined) throw noSuchOffice(asked.office, offices);
  if (asked.text === undefined) return office.answer;
  const name = office.name[ticket.language === 'en' ? 'en' : 'it'];
  if (!asked.text.toLowerCase().includes(name.toLowerCase())) throw officeNotNamed(name);
  return asked.text;
}

type Offices = NonNullable<CurrentTenant['outOfScope']>['offices'];

/** The office named for the ticket’s classification, most exactly. */
function suggestedOffice(offices: Offices, ticket: Asked): string | undefined {
  const rated = Object.entries(offices).flatMap(([id, office]) =>
    office.for.flatMap(({ area, topic, subtopic }) => {
      const parts = [
        [area, ticket.area],
        [topic, ticket.topic],
        [subtopic, ticket.subtopic],
      ].filter(([wanted]) => wanted !== undefined);
      return parts.every(([wanted, own]) => wanted === own) ? [{ id, exact: parts.length }] : [];
    }),
  );
  return rated.sort((a, b) => b.exact - a.exact)[0]?.id;
}

const noSuchOffice = (office: string, offices: readonly OfficeAnswerView[]): DomainError => {
  const known = offices.map(({ id }) => id).join(', ') || '-';
  return new DomainError(
    'TICKET.NO_SUCH_OFFICE',
    'invalid',
    { it: `L’ufficio «${office}» non è tra quelli dell’ente.`, en: `There is no office "${office}".` },
    {
      fields: [
        { field: 'office', code: 'not-configured', message: { it: `Ammessi: ${known}.`, en: `Allowed: ${known}.` } },
      ],
    },
  );
};

const officeNotNamed = (name: string): DomainError =>
  new DomainError(
    'TICKET.OFFICE_NOT_NAMED',
    'invalid',
    { it: 'La risposta deve nominare l’ufficio competente.', en: 'The answer has to name the right office.' },
    {
      fields: [{ field: 'text', code: 'office-needed', message: { it: `Nominare «${name}».`, en: `Name “${name}”.` } }],
    },
  );
