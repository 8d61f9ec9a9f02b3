/** Words that stand in the confidential shortcoming and nowhere else. */
export const secretWords = ['hổ phách', 'kim ngân', 'thạch anh'] as const;

/** A small plan: two open shortcomings and between them one that the police lead, which makes it confidential. */
export const secretPlan = `KẾ HOẠCH
Khắc phục các hạn chế trong quản lý trang thiết bị của tỉnh năm 2026

A. MỤC ĐÍCH, YÊU CẦU
1. Mỗi việc có đơn vị nhận và có ngày xong.
B. NỘI DUNG KẾ HOẠCH
1. Máy móc của trạm y tế thiếu bảo dưỡng
1.1. Nguyên nhân
- Chưa có sổ theo dõi từng máy.
1.2. Kế hoạch khắc phục
a) Trách nhiệm của các đơn vị
- Đơn vị chủ trì: Thanh tra tỉnh.
- Đơn vị phối hợp: Sở Tài chính.
b) Nhiệm vụ, giải pháp khắc phục
- Sở Y tế:
+ Lập sổ bảo dưỡng cho từng máy.
1.3. Thời gian khắc phục: Năm 2026 và các năm tiếp theo.
2. Kho hổ phách để ngoài quy định
2.1. Nguyên nhân
- Khóa kim ngân đã cũ.
2.2. Kế hoạch khắc phục
a) Trách nhiệm của các đơn vị
- Đơn vị chủ trì: Công an tỉnh.
- Đơn vị phối hợp: Sở Tài chính.
b) Nhiệm vụ, giải pháp khắc phục
- Sở Y tế:
+ Kiểm kê thạch anh trong kho hổ phách.
- Công an tỉnh:
+ Thay khóa kim ngân.
2.3. Thời gian khắc phục: Năm 2026 và các năm tiếp theo.
3. Xe cứu thương chạy không có lịch
3.1. Nguyên nhân
- Lịch xe ghi tay.
3.2. Kế hoạch khắc phục
a) Trách nhiệm của các đơn vị
- Đơn vị chủ trì: Sở Giao thông vận tải.
- Đơn vị phối hợp: Sở Tài chính.
b) Nhiệm vụ, giải pháp khắc phục
- Sở Giao thông vận tải:
+ Công bố lịch xe hằng tuần.
3.3. Thời gian khắc phục: Năm 2026 và các năm tiếp theo.
C. TỔ CHỨC THỰC HIỆN
1. Các đơn vị báo cáo hằng quý về Sở Kế hoạch và Đầu tư trước ngày 15 của tháng cuối quý.
`;
