package exercise

import "context"

func Sum(ctx context.Context, numbers <-chan int) (int, error) {
	sum := 0
	for ctx.Err() == nil {
		select {
		case n, ok := <-numbers:
			if !ok {
				break
			}
			sum += n
		case <-ctx.Done():
			break
		}
	}
	return sum, ctx.Err()
}
