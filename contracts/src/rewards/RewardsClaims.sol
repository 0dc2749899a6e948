// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeTransferLib} from "solady/utils/SafeTransferLib.sol";

import {IRewardsCoordinator} from "../interfaces/IRewardsCoordinator.sol";
import {Pausable} from "../permissions/Pausable.sol";
import {ReentrancyLock} from "../permissions/ReentrancyLock.sol";
import {RewardsTree} from "./RewardsTree.sol";

/// @notice The roots that the updater posts, and what earners claim under them (chapter 04 §2.6).
abstract contract RewardsClaims is IRewardsCoordinator, Ownable, Pausable, ReentrancyLock {
    using RewardsTree for EarnerTreeMerkleLeaf;
    using RewardsTree for TokenTreeMerkleLeaf;
    using RewardsTree for bytes;
    using RewardsTree for uint32;
    using SafeTransferLib for address;

    /// @dev What is known about an account, in one slot.
    struct Account {
        address claimer;
        uint88 submissionNonce;
        bool paysProtocolFee;
    }

    uint8 internal constant PAUSED_CLAIMS = 2;
    uint8 internal constant PAUSED_ROOTS = 3;

    uint8 private constant PANIC_INDEX = 0x32;

    // Beside the pause switches, in one slot, which every call reads.
    /// @inheritdoc IRewardsCoordinator
    uint32 public activationDelay;
    /// @inheritdoc IRewardsCoordinator
    uint32 public currRewardsCalculationEndTimestamp;
    uint32 private _rootCount;
    /// @inheritdoc IRewardsCoordinator
    uint16 public defaultOperatorSplitBips;

    /// @inheritdoc IRewardsCoordinator
    address public rewardsUpdater;

    mapping(uint256 index => DistributionRoot) private _roots;
    mapping(address account => Account) internal _accounts;
    /// @inheritdoc IRewardsCoordinator
    mapping(address earner => mapping(IERC20 token => uint256)) public cumulativeClaimed;

    modifier onlyRewardsUpdater() {
        require(msg.sender == rewardsUpdater, UnauthorizedCaller());
        _;
    }

    /* ROOTS */

    /// @inheritdoc IRewardsCoordinator
    function submitRoot(bytes32 root, uint32 rewardsCalculationEndTimestamp)
        external
        onlyWhenNotPaused(PAUSED_ROOTS)
        onlyRewardsUpdater
    {
        require(
            rewardsCalculationEndTimestamp > currRewardsCalculationEndTimestamp,
            NewRootMustBeForNewCalculatedPeriod()
        );
        require(rewardsCalculationEndTimestamp < block.timestamp, RewardsEndTimestampNotElapsed());
        uint32 rootIndex = _rootCount;
        uint32 activatedAt = uint32(block.timestamp) + activationDelay;

        _roots[rootIndex] = DistributionRoot(root, rewardsCalculationEndTimestamp, activatedAt, false);
        _rootCount = rootIndex + 1;
        currRewardsCalculationEndTimestamp = rewardsCalculationEndTimestamp;

        emit DistributionRootSubmitted(rootIndex, root, rewardsCalculationEndTimestamp, activatedAt);
    }

    /// @inheritdoc IRewardsCoordinator
    function disableRoot(uint32 rootIndex) external onlyWhenNotPaused(PAUSED_ROOTS) onlyRewardsUpdater {
        require(rootIndex < _rootCount, InvalidRootIndex());
        DistributionRoot storage root = _roots[rootIndex];
        require(!root.disabled, RootDisabled());
        require(block.timestamp < root.activatedAt, RootAlreadyActivated());

        root.disabled = true;

        emit DistributionRootDisabled(rootIndex);
    }

    /* CLAIMS */

    /// @inheritdoc IRewardsCoordinator
    function processClaim(RewardsMerkleClaim calldata claim, address recipient)
        external
        onlyWhenNotPaused(PAUSED_CLAIMS)
        nonReentrant
    {
        _processClaim(claim, recipient);
    }

    /// @inheritdoc IRewardsCoordinator
    function processClaims(RewardsMerkleClaim[] calldata claims, address recipient)
        external
        onlyWhenNotPaused(PAUSED_CLAIMS)
        nonReentrant
    {
        for (uint256 i = 0; i < claims.length; ++i) {
            _processClaim(claims[i], recipient);
        }
    }

    /* OWNER */

    /// @inheritdoc IRewardsCoordinator
    function setActivationDelay(uint32 newActivationDelay) external onlyOwner {
        _setActivationDelay(newActivationDelay);
    }

    /// @inheritdoc IRewardsCoordinator
    function setRewardsUpdater(address newRewardsUpdater) external onlyOwner {
        _setRewardsUpdater(newRewardsUpdater);
    }

    /* VIEWS */

    /// @inheritdoc IRewardsCoordinator
    function getDistributionRootsLength() external view returns (uint256) {
        return _rootCount;
    }

    /// @inheritdoc IRewardsCoordinator
    function getDistributionRootAtIndex(uint256 index) external view returns (DistributionRoot memory) {
        return _root(index);
    }

    /// @inheritdoc IRewardsCoordinator
    function getCurrentDistributionRoot() external view returns (DistributionRoot memory) {
        return _root(_rootCount - 1);
    }

    /// @inheritdoc IRewardsCoordinator
    function getCurrentClaimableDistributionRoot() external view returns (DistributionRoot memory root) {
        for (uint256 i = _rootCount; i > 0; --i) {
            DistributionRoot memory candidate = _roots[i - 1];
            if (!candidate.disabled && block.timestamp >= candidate.activatedAt) return candidate;
        }
    }

    /// @inheritdoc IRewardsCoordinator
    function getRootIndexFromHash(bytes32 rootHash) external view returns (uint32) {
        for (uint32 i = _rootCount; i > 0; --i) {
            if (_roots[i - 1].root == rootHash) return i - 1;
        }
        revert InvalidRoot();
    }

    /// @inheritdoc IRewardsCoordinator
    function checkClaim(RewardsMerkleClaim calldata claim) external view returns (bool) {
        _requireProven(claim);
        return true;
    }

    /// @inheritdoc IRewardsCoordinator
    function calculateEarnerLeafHash(EarnerTreeMerkleLeaf calldata leaf) external pure returns (bytes32) {
        return leaf.leafHash();
    }

    /// @inheritdoc IRewardsCoordinator
    function calculateTokenLeafHash(TokenTreeMerkleLeaf calldata leaf) external pure returns (bytes32) {
        return leaf.leafHash();
    }

    /* INTERNAL */

    function _processClaim(RewardsMerkleClaim calldata claim, address recipient) private {
        bytes32 root = _requireProven(claim);
        address earner = claim.earnerLeaf.earner;
        address claimer = _accounts[earner].claimer;
        if (claimer == address(0)) claimer = earner;
        require(msg.sender == claimer, UnauthorizedCaller());

        mapping(IERC20 => uint256) storage claimed = cumulativeClaimed[earner];
        TokenTreeMerkleLeaf[] calldata leaves = claim.tokenLeaves;
        for (uint256 i = 0; i < leaves.length; ++i) {
            IERC20 token = leaves[i].token;
            uint256 earned = leaves[i].cumulativeEarnings;
            uint256 before = claimed[token];
            require(earned > before, EarningsNotGreaterThanClaimed());

            claimed[token] = earned;
            address(token).safeTransfer(recipient, earned - before);
            emit RewardsClaimed(root, earner, claimer, recipient, token, earned - before);
        }
    }

    /// @return root The claim's root, which can be claimed against and proves the claim's leaves.
    function _requireProven(RewardsMerkleClaim calldata claim) private view returns (bytes32 root) {
        DistributionRoot storage distribution = _root(claim.rootIndex);
        require(!distribution.disabled, RootDisabled());
        require(block.timestamp >= distribution.activatedAt, RootNotActivated());

        uint32[] calldata indices = claim.tokenIndices;
        bytes[] calldata proofs = claim.tokenTreeProofs;
        TokenTreeMerkleLeaf[] calldata leaves = claim.tokenLeaves;
        require(indices.length == proofs.length, InputArrayLengthMismatch());
        require(proofs.length == leaves.length, InputArrayLengthMismatch());

        root = distribution.root;
        bytes calldata earnerProof = claim.earnerTreeProof;
        uint32 earnerIndex = claim.earnerIndex;
        require(earnerIndex.fits(earnerProof), InvalidEarnerLeafIndex());
        earnerProof.requireInclusion(root, claim.earnerLeaf.leafHash(), earnerIndex);
        for (uint256 i = 0; i < leaves.length; ++i) {
            bytes calldata proof = proofs[i];
            require(indices[i].fits(proof), InvalidTokenLeafIndex());
            proof.requireInclusion(claim.earnerLeaf.earnerTokenRoot, leaves[i].leafHash(), indices[i]);
        }
    }

    function _root(uint256 index) private view returns (DistributionRoot storage) {
        if (index >= _rootCount) {
            assembly ("memory-safe") {
                mstore(0, shl(224, 0x4e487b71)) // Panic(uint256)
                mstore(4, PANIC_INDEX)
                revert(0, 36)
            }
        }
        return _roots[index];
    }

    function _setActivationDelay(uint32 newActivationDelay) internal {
        emit ActivationDelaySet(activationDelay, newActivationDelay);
        activationDelay = newActivationDelay;
    }

    function _setRewardsUpdater(address newRewardsUpdater) internal {
        emit RewardsUpdaterSet(rewardsUpdater, newRewardsUpdater);
        rewardsUpdater = newRewardsUpdater;
    }
}
