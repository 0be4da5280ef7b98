package exercise

import "context"

// Sum adds up numbers until the channel is closed or ctx is done. In both cases
// it returns the sum so far; if ctx was done, it returns the error of ctx too.
func Sum(ctx context.Context, numbers <-chan int) (int, error) {
	sum := 0
	for {
		select {
		case n, ok := <-numbers:
			if !ok {
				return sum, nil
			}
			sum += n
		case <-ctx.Done():
			return sum, ctx.Err()
		}
	}
}
