/** A plan of a page: a dozen tasks, so that a short test has servers to disturb and not a launch to wait for. */
export const smallPlanText = `KẾ HOẠCH
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
- Đơn vị phối hợp: Sở Tài chính.
b) Nhiệm vụ, giải pháp khắc phục
- Sở Y tế:
+ Đẩy nhanh tiến độ tiêm chủng.
+ Mua vắc xin cho mùa đông.
+ Lập danh sách người chưa tiêm.
- Sở Tài chính bố trí kinh phí tiêm chủng.
1.3. Thời gian khắc phục: Năm 2022.
2. Đường liên xã xuống cấp
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
C. TỔ CHỨC THỰC HIỆN
1. Các đơn vị báo cáo theo quý.
`;
