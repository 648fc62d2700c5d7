import { sourceOf } from '../../desk/queue/list.source.js';
import { FIGURES, listBehind } from './wall.lists.js';

const asked = (address: string) => sourceOf(new URL(address, 'http://desk').searchParams);

describe('the lists behind the numbers of the wall', () => {
  it.each(FIGURES)('of %s are searches the desk understands wholly', (figure) => {
    const address = listBehind('ente', figure, { team: 'first-level' });
    const { searchParams } = new URL(address, 'http://desk');
    const { sort, ...filter } = Object.fromEntries(searchParams);
    expect(asked(address)).toEqual({ kind: 'search', sort, filter });
  });

  it('of a person are narrowed to the team too', () => {
    expect(asked(listBehind('ente', 'breached', { team: 'first-level', assignee: 'anna' }))).toMatchObject({
      filter: { team: 'first-level', assignee: 'anna', dueWithin: '1' },
    });
  });

  it('of dedicated assistance are of it alone, whichever team has them (D14)', () => {
    expect(asked(listBehind('ente', 'dueSoon', { campaign: 'tax-2026' }))).toMatchObject({
      filter: { campaign: 'tax-2026', dueWithin: '120' },
    });
  });

  it('of the whole desk name no team', () => {
    expect(listBehind('ente', 'waiting', { team: undefined })).not.toContain('team=');
  });
});
