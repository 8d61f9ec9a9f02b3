/** A plan of so many tasks of one unit, with three units that sign, due on one date. */
export function planTextOf(count: number): string {
  const tasks = Array.from(
    { length: count },
    (_none, place) => `+ Rà soát nhóm đối tượng số ${String(place + 1)}.`,
  );
  return `KẾ HOẠCH
Khắc phục hạn chế 6 tháng đầu năm 2022
A. MỤC ĐÍCH, YÊU CẦU
1. Làm rõ trách nhiệm.
B. NỘI DUNG KẾ HOẠCH
1. Tiêm chủng còn chậm
1.1. Nguyên nhân
- Nhân lực còn mỏng.
1.2. Kế hoạch khắc phục
a) Trách nhiệm của các đơn vị
- Đơn vị chủ trì: Sở Y tế.
- Đơn vị phối hợp: Sở Tài chính, Sở Nội vụ, Sở Tư pháp.
b) Nhiệm vụ, giải pháp khắc phục
- Sở Y tế:
${tasks.join('\n')}
1.3. Thời gian khắc phục: Trước ngày 14/9/2022.
C. TỔ CHỨC THỰC HIỆN
1. Các đơn vị báo cáo theo quý.
`;
}
