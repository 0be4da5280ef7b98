package exercise

func Windows(numbers []int, size int) [][]int {
	if size < 1 {
		return nil
	}
	var windows [][]int
	for i := 0; i+size <= len(numbers); i++ {
		windows = append(windows, numbers[i:i+size])
	}
	return windows
}
