// What flows of the evaluation need: rules in force, a file of points with the same for every criterion.
import { instantAt } from '#app/domain/deadline.ts';

export const IN_QUARTER = instantAt('2026-07-06', '09:00');
export const NOW = instantAt('2026-11-10', '09:00');
export const Q3 = '2026-Q3';
export const RULES = { isOn: true, from: '2026-01-01', to: null, basis: 'Quyết định thử của tỉnh' };
export const ENTERED = ['1', '2', '3', '4', '5', '6', '7', '9'];

/** The same points for every criterion that is entered; one of two for what is judged once. */
export const file = (unit: string, quarter: string, points = 16, dossiers = 10) =>
  ['don_vi,quy,tieu_chi,diem,so_ho_so,nguon']
    .concat(
      ENTERED.map((criterion) =>
        ['5', '9'].includes(criterion)
          ? `${unit},${quarter},${criterion},1,1,Phần mềm một cửa`
          : `${unit},${quarter},${criterion},${points},${dossiers},Phần mềm một cửa`,
      ),
    )
    .join('\n');
