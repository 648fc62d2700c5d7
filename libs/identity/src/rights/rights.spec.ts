import { ROLES } from '../principal.js';
import { ALL_RIGHTS, isRight, may, RIGHTS } from './rights.js';

const heldBy = (role: (typeof ROLES)[number]) => ALL_RIGHTS.filter((right) => may({ roles: [role] }, right));

describe('The table of rights', () => {
  it('gives rights to people by their roles, and the others by a credential of their own', () => {
    for (const right of ALL_RIGHTS) {
      const { by, roles } = RIGHTS[right];
      expect([right, roles.length > 0]).toEqual([right, by === 'staff' || by === 'supplier']);
      expect(roles.every((role) => ROLES.includes(role))).toBe(true);
    }
  });

  it('shows governance figures, and nothing in which a person could stand (D2)', () => {
    const reached = heldBy('governance').filter((right) => RIGHTS[right].reach !== 'figures');
    expect(reached).toEqual(['suspension.read', 'session.own']);
  });

  it('keeps integrators and operators away from tickets, and delegates at their own organisation', () => {
    for (const role of ['integrator', 'operator', 'delegate', 'requester'] as const) {
      expect(heldBy(role).filter((right) => /^(?:ticket|task|queue|security|inbox|outbox)\./.test(right))).toEqual([]);
    }
    expect(heldBy('delegate')).toEqual(['organisation-ticket.read', 'session.own']);
  });

  it('lets people of a supplier see and perform its tasks, and nothing else of the tenant', () => {
    expect(heldBy('supplier')).toEqual(['supplier-task.read', 'supplier-task.perform', 'session.own']);
  });

  it('lets service managers read the service and work nothing', () => {
    expect(
      heldBy('service-manager').filter((right) => /\.(?:work|manage|take-charge|follow|decide)$/.test(right)),
    ).toEqual([]);
  });

  it('knows no other words', () => {
    expect([isRight('ticket.read'), isRight('ticket.fly'), isRight('toString')]).toEqual([true, false, false]);
    expect(may({ roles: [] }, 'ticket.read')).toBe(false);
  });
});
