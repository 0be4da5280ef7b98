package exercise

func Windows(numbers []int, size int) [][]int {
	if size < 1 {
		return nil
	}
	window := make([]int, size)
	var windows [][]int
	for i := 0; i+size <= len(numbers); i++ {
		copy(window, numbers[i:])
		windows = append(windows, window)
	}
	return windows
}
