import { smallPlan } from '../audit/bundles.js';

const another = `2. Đường liên xã xuống cấp
2.1. Nguyên nhân
- Xe quá tải.
2.2. Kế hoạch khắc phục
a) Trách nhiệm của các đơn vị
- Đơn vị chủ trì: Sở Giao thông vận tải.
- Đơn vị phối hợp: Công an tỉnh.
b) Nhiệm vụ, giải pháp khắc phục
- Sở Giao thông vận tải:
+ Kiểm tra tải trọng xe.
+ Sửa các đoạn hỏng nặng.
+ Lập kế hoạch bảo trì.
- UBND các huyện Nông Cống, Như Thanh:
+ Vá ổ gà trên đường do huyện quản lý.
+ Cắm biển hạn chế tải trọng.
- Công an tỉnh xử lý xe quá tải.
2.3. Thời gian khắc phục: Trước ngày 30/9/2022.
`;

/** The small plan with a second shortcoming: eleven tasks, so that a short test has servers to disturb and not a launch to wait for. */
export const smallPlanText = smallPlan.text.replace('C. TỔ CHỨC', `${another}C. TỔ CHỨC`);
