// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Test} from "forge-std/Test.sol";

import {OperatorStake} from "../../src/delegation/OperatorStake.sol";
import {ShareMath} from "../../src/libraries/ShareMath.sol";

/// @notice R4 of chapter 01 §8.2: 100,000 random slashes of a queue, and whole histories of one operator, one
/// strategy and one staker who deposited before the first slash, with plain arithmetic beside the ledger (10 blocks
/// of delay).
contract QueueOverCountTest is Test {
    using OperatorStake for OperatorStake.State;

    uint256 private constant W = 1e18;
    uint32 private constant DELAY = 10;
    uint256 private constant STEPS = 7;

    OperatorStake.State private stake;

    /// @dev What the histories are checked with. `magnitudes` are those at which the entries will be paid.
    struct Books {
        uint256 minted;
        uint256 deposited;
        uint256 marked;
        uint64 magnitude;
        uint256 entries;
        uint256[STEPS] scaled;
        uint256[STEPS] blocks;
        uint256[STEPS] magnitudes;
    }

    /// A slash never marks more than the entries lose, each rounded on its own as it will be when it is paid. So no
    /// sequence of slashes does: what is taken from the operator's shares is taken off them.
    /// forge-config: default.fuzz.runs = 100000
    function testFuzz_R4_aSlashMarksNoMoreThanTheEntriesLose(uint256 seed, uint64 previous, uint64 next)
        public
        pure
    {
        unchecked {
            previous = 1 + previous % 1e18;
            next = next % (previous + 1);
            uint256 count = 1 + seed % 6;
            uint256 bits = 4 + (seed >> 8) % 32; // of an entry: small ones make most of rounding
            uint256 total;
            uint256 lost;
            seed >>= 16;
            for (uint256 i = 0; i < count; ++i) {
                uint256 scaled = (seed >> (36 * i)) % (1 << bits);
                total += scaled;
                lost += scaled * previous / W - scaled * next / W;
            }
            uint256 marked = ShareMath.slashedInQueue(total, count, previous, next);
            uint256 x = total * previous / W;
            uint256 reference_ = x - (x * next + previous - 1) / previous;

            require(marked <= lost, "more than the entries lose");
            // docs/differences.md: at most n - 1 wei less than the reference, equal for one entry.
            require(marked <= reference_, "more than the reference");
            require(marked + count - 1 >= reference_, "too little");
        }
    }

    function testFuzz_R4_claimsNeverExceedWhatWasMinted(uint256 seed) public {
        Books memory books;
        books.magnitude = 1e18;
        // Small stakes make most of rounding; a few are as large as they come.
        books.minted = 1 + (seed >> 8) % (seed % 8 == 0 ? 1e38 : 40);
        books.deposited = books.minted;
        stake.increase(books.minted);
        uint256 height = 1000;
        vm.roll(height);

        for (uint256 i = 0; i < STEPS; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            if (seed % 16 == 0) vm.roll(height += 1 + (seed >> 8) % (DELAY + 2));
            else if (seed % 3 == 0) _slash(books, seed >> 8);
            else _queue(books, seed >> 8);
        }
        _slash(books, seed >> 8);
    }

    function _queue(Books memory books, uint256 random) private {
        if (books.deposited == 0) return;
        uint256 scaled = 1 + random % (random % 4 == 0 ? books.deposited : 1 + books.deposited / 8);
        books.deposited -= scaled;
        stake.enqueue(scaled);
        uint256 worth = scaled * books.magnitude / W;
        assertEq(stake.decrease(worth), worth, "a token staker's exit never meets the floor");

        books.scaled[books.entries] = scaled;
        books.blocks[books.entries] = block.number;
        books.magnitudes[books.entries++] = books.magnitude;
    }

    function _slash(Books memory books, uint256 random) private {
        uint256 previous = books.magnitude;
        if (previous == 0) return;
        uint64 next = random % 5 == 0 ? 0 : uint64((random >> 8) % (previous + 1));
        uint256 expected = _referenceFromQueue(books, previous, next);
        uint256 count = _reached(books, next);

        (uint256 fromOperator, uint256 fromQueue) = stake.slash(uint64(previous), next, DELAY);
        books.magnitude = next;
        books.marked += fromOperator + fromQueue;

        // docs/differences.md: at most n - 1 wei less than the reference, equal for one entry.
        assertLe(fromQueue, expected, "more than the reference");
        assertGe(fromQueue + (count == 0 ? 0 : count - 1), expected, "too little");

        uint256 claims = books.marked + stake.shares;
        for (uint256 i = 0; i < books.entries; ++i) {
            claims += books.scaled[i] * books.magnitudes[i] / W;
        }
        assertLe(claims, books.minted, "more claims than shares");
        assertGe(stake.shares, books.deposited * next / W, "invariant 5");
    }

    /// @dev F10 and F11 of the chapter.
    function _referenceFromQueue(Books memory books, uint256 previous, uint256 next)
        private
        view
        returns (uint256)
    {
        uint256 total;
        for (uint256 i = 0; i < books.entries; ++i) {
            if (books.blocks[i] + DELAY >= block.number) total += books.scaled[i];
        }
        uint256 x = total * previous / W;
        return x - (x * next + previous - 1) / previous;
    }

    /// @dev The entries in the window are paid at the new magnitude.
    function _reached(Books memory books, uint64 next) private view returns (uint256 count) {
        for (uint256 i = 0; i < books.entries; ++i) {
            if (books.blocks[i] + DELAY < block.number) continue;
            books.magnitudes[i] = next;
            ++count;
        }
    }
}
